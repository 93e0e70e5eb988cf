# parity 1
# recorded: cpython 3.11.2
"""When both halves fail to close, the reader's error is raised with the writer's as its context."""
a = Socket(close=[OSError(5)])
b = Socket(close=[OSError(32)])
r = makefile(a, 'rb', 0)
#: refs 1
w = makefile(b, 'wb', 0)
#: refs 1
f = BufferedRWPair(r, w, 8)
a.close()
#> None
b.close()
#> None
f.close()
#! OSError(5, 'Input/output error')
#. __context__ = BrokenPipeError
#: refs 0
#: close() -> OSError(32)
#: refs 0
#: close() -> OSError(5)
f.closed
#> True
