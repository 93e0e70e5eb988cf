# parity 1
# recorded: cpython 3.11.2
"""Every reading method of a detached reader says that it is detached."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
f.read(1)
#! ValueError('raw stream has been detached')
f.read1(1)
#! ValueError('raw stream has been detached')
f.readline()
#! ValueError('raw stream has been detached')
f.readinto(bytearray(1))
#! ValueError('raw stream has been detached')
f.peek()
#! ValueError('raw stream has been detached')
next(f)
#! ValueError('raw stream has been detached')
#end
#: refs 0
