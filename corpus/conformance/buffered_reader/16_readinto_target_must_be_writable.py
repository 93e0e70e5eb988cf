# parity 1
# recorded: cpython 3.11.2
"""A target that cannot be written is a TypeError before any raw call."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readinto(b'....')
#! TypeError('readinto() argument must be read-write bytes-like object, not bytes')
f.readinto1('....')
#! TypeError('readinto1() argument must be read-write bytes-like object, not str')
#end
#: refs 0
