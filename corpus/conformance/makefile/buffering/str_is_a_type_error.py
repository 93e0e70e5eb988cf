# parity 1
# recorded: cpython 3.11.2
"""A str as buffering fails at the comparison with 0, and the count comes back."""
sock = Socket()
size = '4'
makefile(sock, 'rb', size)
#! TypeError("'<' not supported between instances of 'str' and 'int'")
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
