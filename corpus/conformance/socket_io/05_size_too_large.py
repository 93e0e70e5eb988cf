# parity 1
# recorded: cpython 3.11.2
"""A read size that does not fit the machine's size is refused before the socket is called."""
sock = Socket(recv=[b'x'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(1180591620717411303424)
#! OverflowError('Python int too large to convert to C ssize_t')
f.readline(1180591620717411303424)
#! OverflowError("cannot fit 'int' into an index-sized integer")
#end
#: refs 0
