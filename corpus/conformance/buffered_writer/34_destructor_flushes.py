# parity 1
# recorded: cpython 3.11.2
"""A writer that is dropped sends its bytes and gives its count back."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
del f
#: send(b'abc') -> 3
#: refs 0
sock._makefile_refs
#> 0
