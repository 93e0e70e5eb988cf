# parity 1
# recorded: cpython 3.11.2
"""A pair over a seekable Memory is not seekable."""
m = Memory(b'0123')
f = BufferedRWPair(m, m, 4)
f.seekable()
#> False
f.seek(0)
#! UnsupportedOperation('seek')
f.tell()
#! UnsupportedOperation('seek')
f.truncate(0)
#! UnsupportedOperation('truncate')
#end
#: close()
