# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline a readline waits for what follows a CR."""
sock = Socket(recv=[b'a\r', b'b\r', b'\nc'])
f = makefile(sock, 'r', newline='\r\n')
#: refs 1
f.readline()
#> 'a\rb\r\n'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
f.readline()
#> 'c'
#: recv_into(8192) -> EOF
#end
#: refs 0
