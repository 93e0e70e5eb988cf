# parity 1
# recorded: cpython 3.11.2
"""A read gives LF for each line end, and counts that as one character."""
sock = Socket(recv=[b'\r\n\r\n\rab'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#> '\n\n'
#: recv_into(8192) -> 7
f.read(2)
#> '\na'
f.read()
#> 'b'
#: recv_into(8192) -> EOF
#end
#: refs 0
