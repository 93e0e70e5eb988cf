# parity 1
# recorded: cpython 3.11.2
"""A mode without r and w means reading."""
sock = Socket(recv=[b'data'])
f = makefile(sock, 'b')
#: refs 1
f.readable()
#> True
f.writable()
#> False
f.read(4)
#> b'data'
#: recv_into(8192) -> 4
#end
#: refs 0
