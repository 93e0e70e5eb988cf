# parity 1
# recorded: cpython 3.11.2
"""An unbuffered text file that reads is refused after it was counted."""
sock = Socket()
makefile(sock, 'r', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
