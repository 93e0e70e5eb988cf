# parity 1
# recorded: cpython 3.11.2
"""The seek and truncate of a closed reader name themselves, and tell complains of the raw seek."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.seek(0)
#! ValueError('seek of closed file')
f.truncate(0)
#! ValueError('truncate of closed file')
f.tell()
#! UnsupportedOperation('seek')
