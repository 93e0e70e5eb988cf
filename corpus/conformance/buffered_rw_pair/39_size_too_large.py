# parity 1
# recorded: cpython 3.11.2
"""A size that does not fit the machine's size is an OverflowError."""
r = Memory()
w = Memory()
BufferedRWPair(r, w, 1180591620717411303424)
#! OverflowError('Python int too large to convert to C ssize_t')
#end
#: close()
#: close()
