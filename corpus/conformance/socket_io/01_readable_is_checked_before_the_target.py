# parity 1
# recorded: cpython 3.11.2
"""A readinto of an unreadable file does not look at its target."""
sock = Socket()
f = makefile(sock, 'wb', 0)
#: refs 1
f.readinto('x')
#! UnsupportedOperation('File or stream is not readable.')
f.readinto(b'x')
#! UnsupportedOperation('File or stream is not readable.')
#end
#: refs 0
