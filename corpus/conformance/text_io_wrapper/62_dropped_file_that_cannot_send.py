# parity 1
# recorded: cpython 3.11.2
"""A dropped file that cannot send says nothing."""
sock = Socket(send=[OSError(32), OSError(32), OSError(32)])
f = makefile(sock, 'w')
#: refs 1
f.write('bye')
#> 3
del f
#: send(b'bye') -> OSError(32)
#: send(b'bye') -> OSError(32)
#: refs 0
sock._makefile_refs
#> 0
