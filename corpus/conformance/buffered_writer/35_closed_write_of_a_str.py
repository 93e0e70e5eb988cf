# parity 1
# recorded: cpython 3.11.2
"""The type of the data is checked before the writer is found closed."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.write('x')
#! TypeError("a bytes-like object is required, not 'str'")
