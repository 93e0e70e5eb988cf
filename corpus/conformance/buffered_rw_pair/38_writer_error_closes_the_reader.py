# parity 1
# recorded: cpython 3.11.2
"""An error of the writer's close comes out after the reader was closed."""
r = Memory(b'abc')
w = Memory(write=[OSError(28)])
f = BufferedRWPair(r, w, 8)
f.write(b'full')
#> 4
f.close()
#! OSError(28, 'No space left on device')
#: write(b'full') -> OSError(28)
#: close()
#: close()
r.closed
#> True
