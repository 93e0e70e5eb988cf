# parity 1
# recorded: cpython 3.11.2
"""After a read of all there is no decoded text, and encoding and newline may change."""
sock = Socket(recv=[b'a\xc3\xa9', EOF, b'\xe9\r\n'])
f = makefile(sock, 'r')
#: refs 1
f.read()
#> 'a\xe9'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
f.reconfigure(encoding='latin-1', newline='')
#> None
f.read()
#> '\xe9\r\n'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
