# parity 1
# recorded: cpython 3.11.2
"""PyPy 3012: a CRLF that came byte by byte was not among the newlines."""
sock = Socket(recv=[b'abc\n\r', b'\n', b'abc\r'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'abc\n'
#: recv_into(8192) -> 5
f.newlines
#> '\n'
f.readline()
#> '\n'
#: recv_into(8192) -> 1
f.newlines
#> ('\n', '\r\n')
f.readline()
#> 'abc\n'
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
f.newlines
#> ('\r', '\n', '\r\n')
#end
#: refs 0
