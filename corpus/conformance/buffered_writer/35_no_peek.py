# parity 1
# recorded: cpython 3.11.2
"""A writer has no peek and no readall."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.peek()
#! AttributeError("'_io.BufferedWriter' object has no attribute 'peek'")
f.readall()
#! AttributeError("'_io.BufferedWriter' object has no attribute 'readall'")
#end
#: refs 0
