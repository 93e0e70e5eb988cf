# parity 1
# recorded: cpython 3.11.2
"""The seek and truncate of a closed writer name themselves, and tell complains of the raw seek."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'x')
#> 1
f.close()
#> None
#: send(b'x') -> 1
#: refs 0
f.seek(0)
#! ValueError('seek of closed file')
f.truncate()
#! ValueError('truncate of closed file')
f.tell()
#! UnsupportedOperation('seek')
