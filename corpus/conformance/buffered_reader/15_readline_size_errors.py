# parity 1
# recorded: cpython 3.11.2
"""A limit that is no integer or too large is refused before any raw call."""
sock = Socket(recv=[b'a\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
size = '2'
f.readline(size)
#! TypeError("argument should be integer or None, not 'str'")
f.readline(1180591620717411303424)
#! OverflowError("cannot fit 'int' into an index-sized integer")
#end
#: refs 0
