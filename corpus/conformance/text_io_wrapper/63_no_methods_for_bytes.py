# parity 1
# recorded: cpython 3.11.2
"""A text file has none of the methods for bytes, and no raw."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
f.read1()
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'read1'")
f.peek()
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'peek'")
f.readall()
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'readall'")
data = bytearray(2)
f.readinto(data)
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'readinto'")
f.readinto1(data)
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'readinto1'")
f.raw
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'raw'")
#end
#: refs 0
