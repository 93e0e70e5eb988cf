# parity 1
# recorded: cpython 3.11.2
"""An error of the flush of a dropped writer is not seen."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
del f
#: send(b'abc') -> OSError(32)
#: refs 0
sock._makefile_refs
#> 0
