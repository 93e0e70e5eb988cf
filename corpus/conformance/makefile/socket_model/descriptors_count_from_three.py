# parity 1
# recorded: cpython 3.11.2
"""Sockets get the descriptors 3, 4 and so on in the order of their making."""
a = Socket()
b = Socket()
f = makefile(b, 'rb')
#: refs 1
f.fileno()
#> 4
a.fileno()
#> 3
#end
#: refs 0
