# parity 1
# recorded: cpython 3.11.2
"""Flush, writer's close and reader's close fail, and each error is the context of the next."""
a = Socket(close=[OSError(104)])
b = Socket(send=[OSError(32)], close=[OSError(5)])
r = makefile(a, 'rb', 0)
#: refs 1
w = makefile(b, 'wb', 0)
#: refs 1
f = BufferedRWPair(r, w, 8)
f.write(b'abc')
#> 3
a.close()
#> None
b.close()
#> None
f.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#. __context__ = OSError
#. __context__.__context__ = BrokenPipeError
#: send(b'abc') -> OSError(32)
#: refs 0
#: close() -> OSError(5)
#: refs 0
#: close() -> OSError(104)
