# parity 1
# recorded: cpython 3.11.2
"""A SocketIO has no peek, read1, detach and raw."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.peek()
#! AttributeError("'SocketIO' object has no attribute 'peek'")
f.read1(1)
#! AttributeError("'SocketIO' object has no attribute 'read1'")
f.detach()
#! AttributeError("'SocketIO' object has no attribute 'detach'")
f.raw
#! AttributeError("'SocketIO' object has no attribute 'raw'")
#end
#: refs 0
