# parity 1
# recorded: cpython 3.11.2
"""A text file over a pair has no name and no descriptor, and its repr shows the mode alone."""
sock = Socket()
f = makefile(sock, 'rw')
#: refs 1
f.name
#! AttributeError("'_io.BufferedRWPair' object has no attribute 'name'")
f.fileno()
#! UnsupportedOperation('fileno')
f.__repr__()
#> "<_io.TextIOWrapper mode='rw' encoding='utf-8'>"
f.isatty()
#> False
f.readable()
#> True
f.writable()
#> True
f.seekable()
#> False
#end
#: refs 0
