# parity 1
# recorded: cpython 3.11.2
"""The isatty of a pair whose writer is closed fails before the reader is asked."""
r = Memory()
w = Memory()
f = BufferedRWPair(r, w)
w.close()
#> None
#: close()
f.isatty()
#! ValueError('I/O operation on closed file.')
f.closed
#> True
f.read(1)
#> b''
#: readinto(8192) -> 0
#end
#: close()
