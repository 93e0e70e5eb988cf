# parity 1
# recorded: cpython 3.11.2
"""The buffering of a text file is the size of its writer."""
sock = Socket(send=[1, WOULD_BLOCK])
f = makefile(sock, 'w', 4)
#: refs 1
f.write('abcdefgh')
#> 8
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 5)
#: send(b'abcdefgh') -> 1
#: send(b'bcdefgh') -> WOULD_BLOCK
#end
#: send(b'bcde') -> 4
#: refs 0
