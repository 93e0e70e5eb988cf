# parity 1
# recorded: cpython 3.11.2
"""The error of the buffer's close has that of the flush as context."""
sock = Socket(send=[OSError(32), OSError(104)])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#. __context__ = BrokenPipeError
#: send(b'abc') -> OSError(32)
#: send(b'abc') -> OSError(104)
#: refs 0
f.closed
#> True
sock._makefile_refs
#> 0
