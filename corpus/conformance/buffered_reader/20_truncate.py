# parity 1
# recorded: cpython 3.11.2
"""The truncate of a reader is unsupported."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.truncate()
#! UnsupportedOperation('truncate')
f.truncate(0)
#! UnsupportedOperation('truncate')
#end
#: refs 0
