# parity 1
# recorded: cpython 3.11.2
"""The error of the writer's flush is the context of the error of the reader's close."""
a = Socket(close=[OSError(104)])
r = makefile(a, 'rb', 0)
#: refs 1
w = Memory(write=[OSError(28)])
f = BufferedRWPair(r, w, 8)
f.write(b'abc')
#> 3
a.close()
#> None
f.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#. __context__ = OSError
#: write(b'abc') -> OSError(28)
#: close()
#: refs 0
#: close() -> OSError(104)
