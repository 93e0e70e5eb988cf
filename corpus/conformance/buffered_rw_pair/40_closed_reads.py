# parity 1
# recorded: cpython 3.11.2
"""The reads of a closed pair name themselves, and readline is a peek."""
sock = Socket()
f = makefile(sock, 'rwb', 4)
#: refs 1
f.close()
#> None
#: refs 0
f.read(1)
#! ValueError('read of closed file')
f.read1(1)
#! ValueError('read of closed file')
f.readinto(bytearray(1))
#! ValueError('readinto of closed file')
f.peek()
#! ValueError('peek of closed file')
f.readline()
#! ValueError('peek of closed file')
f.readlines()
#! ValueError('I/O operation on closed file.')
next(f)
#! ValueError('peek of closed file')
