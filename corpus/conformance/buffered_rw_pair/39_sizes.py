# parity 1
# recorded: cpython 3.11.2
"""The size of the halves must be positive."""
r = Memory()
w = Memory()
BufferedRWPair(r, w, 0)
#! ValueError('buffer size must be strictly positive')
BufferedRWPair(r, w, -1)
#! ValueError('buffer size must be strictly positive')
#end
#: close()
#: close()
