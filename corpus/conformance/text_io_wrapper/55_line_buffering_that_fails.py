# parity 1
# recorded: cpython 3.11.2
"""A flush of line buffering that fails raises from the write, whose bytes are in the buffer."""
m = Memory(write=[OSError(28)])
w = BufferedWriter(m)
t = TextIOWrapper(w, line_buffering=True)
t.write('a\n')
#! OSError(28, 'No space left on device')
#: write(b'a\n') -> OSError(28)
w.tell()
#> 2
t.flush()
#> None
#: write(b'a\n') -> 2
#end
#: close()
