# parity 1
# recorded: cpython 3.11.2
"""A file that is dropped without a close gives its count back."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'rb')
#: refs 2
del f
#: refs 1
sock._makefile_refs
#> 1
#end
#: refs 0
