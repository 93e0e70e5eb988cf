# parity 1
# recorded: cpython 3.11.2
"""A detached reader cannot be closed, flushed or detached again."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
f.close()
#! ValueError('raw stream has been detached')
f.flush()
#! ValueError('raw stream has been detached')
f.detach()
#! ValueError('raw stream has been detached')
#end
#: refs 0
