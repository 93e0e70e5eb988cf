# parity 1
# recorded: cpython 3.11.2
"""A pair has no raw, mode and name."""
sock = Socket()
f = makefile(sock, 'rwb')
#: refs 1
f.raw
#! AttributeError("'_io.BufferedRWPair' object has no attribute 'raw'")
f.mode
#! AttributeError("'_io.BufferedRWPair' object has no attribute 'mode'")
f.name
#! AttributeError("'_io.BufferedRWPair' object has no attribute 'name'")
#end
#: refs 0
