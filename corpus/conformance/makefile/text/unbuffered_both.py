# parity 1
# recorded: cpython 3.11.2
"""An unbuffered text file of both directions is refused and counted once."""
sock = Socket()
makefile(sock, 'rw', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
f = makefile(sock, 'rwb')
#: refs 1
sock._makefile_refs
#> 1
#end
#: refs 0
