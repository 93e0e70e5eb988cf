# parity 1
# recorded: cpython 3.11.2
"""Things that are no files are refused at the question whether they can be read."""
r = None
w = None
BufferedRWPair(r, w)
#! AttributeError("'NoneType' object has no attribute 'readable'")
m = Memory()
BufferedRWPair(m, w)
#! AttributeError("'NoneType' object has no attribute 'writable'")
#end
#: close()
