# parity 1
# recorded: cpython 3.11.2
"""bpo-17852: buffered bytes were lost when a writer was dropped, where they arrive once."""
sock = Socket(send=[2, 1])
f = makefile(sock, 'wb')
#: refs 1
f.write(b'abcdef')
#> 6
del f
#: send(b'abcdef') -> 2
#: send(b'cdef') -> 1
#: send(b'def') -> 3
#: refs 0
