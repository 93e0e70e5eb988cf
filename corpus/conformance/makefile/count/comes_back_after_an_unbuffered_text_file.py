# parity 1
# recorded: cpython 3.11.2
"""The count of a refused unbuffered text file comes back."""
sock = Socket()
f = makefile(sock, 'wb')
#: refs 1
makefile(sock, 'w', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 2
#: refs 1
sock._makefile_refs
#> 1
#end
#: refs 0
