# parity 1
# recorded: cpython 3.11.2
"""A socket has no methods of files."""
sock = Socket()
sock.read(1)
#! AttributeError("'Socket' object has no attribute 'read'")
sock.closed
#! AttributeError("'Socket' object has no attribute 'closed'")
