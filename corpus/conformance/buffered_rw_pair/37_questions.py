# parity 1
# recorded: cpython 3.11.2
"""A pair is readable and writable and never seekable."""
r = Memory()
w = Memory()
f = BufferedRWPair(r, w)
f.readable()
#> True
f.writable()
#> True
f.seekable()
#> False
#end
#: close()
#: close()
