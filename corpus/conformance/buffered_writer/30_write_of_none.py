# parity 1
# recorded: cpython 3.11.2
"""A write of something that is no bytes names its type."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
nothing = None
number = 5
f.write(nothing)
#! TypeError("a bytes-like object is required, not 'NoneType'")
f.write(number)
#! TypeError("a bytes-like object is required, not 'int'")
f.write(sock)
#! TypeError("a bytes-like object is required, not 'Socket'")
#end
#: refs 0
