# parity 1
# recorded: cpython 3.11.2
"""The unbuffered text file is refused before its encoding and newline are looked at."""
sock = Socket()
makefile(sock, 'r', False, 'no such encoding')
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
makefile(sock, 'r', False, None, None, 'no such end')
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
