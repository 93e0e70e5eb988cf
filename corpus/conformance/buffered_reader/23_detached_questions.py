# parity 1
# recorded: cpython 3.11.2
"""The questions of a detached reader and its closed say that it is detached."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
f.closed
#! ValueError('raw stream has been detached')
f.readable()
#! ValueError('raw stream has been detached')
f.seekable()
#! ValueError('raw stream has been detached')
f.isatty()
#! ValueError('raw stream has been detached')
f.fileno()
#! ValueError('raw stream has been detached')
f.name
#! ValueError('raw stream has been detached')
f.mode
#! ValueError('raw stream has been detached')
#end
#: refs 0
