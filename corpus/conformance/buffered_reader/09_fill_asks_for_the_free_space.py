# parity 1
# recorded: cpython 3.11.2
"""After a short fill the next raw read asks for the space that is left in the buffer."""
sock = Socket(recv=[b'ab', b'cdef'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(5)
#> b'abcde'
#: recv_into(8) -> 2
#: recv_into(6) -> 4
f.read(1)
#> b'f'
#end
#: refs 0
