# parity 1
# recorded: cpython 3.11.2
"""A name that was deleted and bound again is dropped where it was first bound."""
a = Socket()
f = makefile(a, 'wb', 8)
#: refs 1
g = makefile(a, 'wb', 8)
#: refs 2
del f
#: refs 1
f = makefile(a, 'wb', 8)
#: refs 2
g.write(b'second')
#> 6
f.write(b'first')
#> 5
#end
#: send(b'first') -> 5
#: refs 1
#: send(b'second') -> 6
#: refs 0
