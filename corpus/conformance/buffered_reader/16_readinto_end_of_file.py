# parity 1
# recorded: cpython 3.11.2
"""A readinto at the end of file is 0."""
sock = Socket(recv=[EOF, b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
data = bytearray(b'....')
f.readinto(data)
#> 0
#: recv_into(8) -> EOF
data
#> bytearray(b'....')
#end
#: refs 0
