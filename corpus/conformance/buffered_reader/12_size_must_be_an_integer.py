# parity 1
# recorded: cpython 3.11.2
"""A read size that is no integer is a TypeError."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
size = b'1'
f.read(size)
#! TypeError("argument should be integer or None, not 'bytes'")
f.read(sock)
#! TypeError("argument should be integer or None, not 'Socket'")
#end
#: refs 0
