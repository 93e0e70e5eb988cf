# parity 1
# recorded: cpython 3.11.2
"""A write of None, of a number or of a file is refused."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
nothing = None
number = 5
f.write(nothing)
#! TypeError('write() argument must be str, not None')
f.write(number)
#! TypeError('write() argument must be str, not int')
f.write(f)
#! TypeError('write() argument must be str, not _io.TextIOWrapper')
f.write(sock)
#! TypeError('write() argument must be str, not Socket')
#end
#: refs 0
