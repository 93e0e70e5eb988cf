# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline a read gives a CR at the end of a chunk without waiting."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.read(2)
#> 'a\r'
#: recv_into(8192) -> 2
f.readline()
#> '\nb'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.readline()
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
