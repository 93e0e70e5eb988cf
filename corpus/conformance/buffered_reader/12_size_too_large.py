# parity 1
# recorded: cpython 3.11.2
"""A read size that does not fit the machine's size is an OverflowError."""
sock = Socket(recv=[b'x'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1180591620717411303424)
#! OverflowError("cannot fit 'int' into an index-sized integer")
#end
#: refs 0
