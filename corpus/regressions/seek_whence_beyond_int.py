# parity 1
# recorded: cpython 3.11.2
"""A whence beyond C's int is one overflow, whichever way it goes."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
f.seek(0, -3999196469105000448)
#! OverflowError('Python int too large to convert to C int')
f.seek(0, -4294967296)
#! OverflowError('Python int too large to convert to C int')
#end
#: refs 0
