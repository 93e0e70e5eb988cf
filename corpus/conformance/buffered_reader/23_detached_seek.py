# parity 1
# recorded: cpython 3.11.2
"""A detached reader says so to seek, tell and truncate, while write stays unsupported."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
f.seek(0)
#! ValueError('raw stream has been detached')
f.tell()
#! ValueError('raw stream has been detached')
f.truncate()
#! ValueError('raw stream has been detached')
f.write(b'x')
#! UnsupportedOperation('write')
f.writable()
#> False
#end
#: refs 0
