# parity 1
# recorded: cpython 3.11.2
"""Without a mode the file is a text file, so that it cannot be unbuffered."""
sock = Socket()
makefile(sock, buffering=0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
