# parity 1
# recorded: cpython 3.11.2
"""A buffering that does not fit the machine's size is an OverflowError."""
sock = Socket()
makefile(sock, 'wb', 9223372036854775808)
#! OverflowError('Python int too large to convert to C ssize_t')
#: refs 1
#: refs 0
makefile(sock, 'rwb', 9223372036854775808)
#! OverflowError('Python int too large to convert to C ssize_t')
#: refs 1
#: refs 0
