# parity 1
# recorded: cpython 3.11.2
"""A read at the end of file returns empty bytes."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(3)
#> b''
#: recv_into(8) -> EOF
#end
#: refs 0
