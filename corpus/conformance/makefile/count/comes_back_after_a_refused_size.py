# parity 1
# recorded: cpython 3.11.2
"""The count of a file whose buffer size is refused comes back."""
sock = Socket()
makefile(sock, 'rb', 1180591620717411303424)
#! OverflowError('Python int too large to convert to C ssize_t')
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
