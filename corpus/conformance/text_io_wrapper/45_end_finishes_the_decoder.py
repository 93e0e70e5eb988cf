# parity 1
# recorded: cpython 3.11.2
"""The end of the file ends a character that is cut, and a read to which that gave text goes on."""
sock = Socket(recv=[b'a\xe2\x82', EOF, b'\xac'])
f = makefile(sock, 'r', errors='replace')
#: refs 1
f.read(9)
#> 'a\ufffd\ufffd'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.read(9)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
