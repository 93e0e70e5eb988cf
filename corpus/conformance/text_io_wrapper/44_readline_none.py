# parity 1
# recorded: cpython 3.11.2
"""The limit of a readline must be an int, and not None."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline(None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
limit = '3'
f.readline(limit)
#! TypeError("'str' object cannot be interpreted as an integer")
f.readline(1180591620717411303424)
#! OverflowError('Python int too large to convert to C ssize_t')
#end
#: refs 0
