# parity 1
# recorded: cpython 3.11.2
"""A writer is not readable."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.read(1)
#! UnsupportedOperation('not readable')
f.read(0)
#! UnsupportedOperation('not readable')
f.read()
#! UnsupportedOperation('not readable')
f.readline()
#! UnsupportedOperation('not readable')
f.readlines()
#! UnsupportedOperation('not readable')
next(f)
#! UnsupportedOperation('not readable')
#end
#: refs 0
