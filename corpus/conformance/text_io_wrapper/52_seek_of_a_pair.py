# parity 1
# recorded: cpython 3.11.2
"""A text file over a pair does not seek, although both halves do."""
m = Memory(b'abc')
p = BufferedRWPair(m, m)
t = TextIOWrapper(p)
t.seekable()
#> False
t.tell()
#! UnsupportedOperation('underlying stream is not seekable')
#end
#: close()
