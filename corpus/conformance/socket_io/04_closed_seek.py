# parity 1
# recorded: cpython 3.11.2
"""The seek, tell and truncate of a closed SocketIO are unsupported, as of an open one."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.seek(0)
#! UnsupportedOperation('seek')
f.close()
#> None
#: refs 0
f.seek(0)
#! UnsupportedOperation('seek')
f.tell()
#! UnsupportedOperation('seek')
f.truncate()
#! UnsupportedOperation('truncate')
