# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read is one raw read of that size, however short it comes."""
sock = Socket(recv=[b'ab', b'cdef'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(6)
#> b'ab'
#: recv_into(6) -> 2
f.read(3)
#> b'cde'
#: recv_into(3) -> 3
#end
#: refs 0
