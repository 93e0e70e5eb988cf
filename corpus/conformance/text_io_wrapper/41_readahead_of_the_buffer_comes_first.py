# parity 1
# recorded: cpython 3.11.2
"""A chunk is what the buffer has at hand, if it has anything."""
sock = Socket(recv=[b'abcd', b'ef'])
b = makefile(sock, 'rb', 4)
#: refs 1
b.peek()
#> b'abcd'
#: recv_into(4) -> 4
t = TextIOWrapper(b)
t.read(2)
#> 'ab'
b.peek()
#> b'ef'
#: recv_into(4) -> 2
t.read(4)
#> 'cdef'
#end
#: refs 0
