# parity 1
# recorded: cpython 3.11.2
"""bpo-21802: an error of the writer's close left the reader of a pair open."""
a = Socket()
b = Socket(close=[OSError(5)])
r = makefile(a, 'rb', 0)
#: refs 1
w = makefile(b, 'wb', 0)
#: refs 1
f = BufferedRWPair(r, w)
b.close()
#> None
f.close()
#! OSError(5, 'Input/output error')
#: refs 0
#: close() -> OSError(5)
#: refs 0
r.closed
#> True
a._makefile_refs
#> 0
