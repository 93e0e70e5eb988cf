# parity 1
# recorded: cpython 3.11.2
"""The isatty of a pair asks the reader when the writer is no terminal."""
r = Memory()
w = Memory()
f = BufferedRWPair(r, w)
r.close()
#> None
#: close()
f.isatty()
#! ValueError('I/O operation on closed file.')
f.closed
#> False
#end
#: close()
