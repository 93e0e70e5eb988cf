# parity 1
# recorded: cpython 3.11.2
"""The reading methods of a closed reader name themselves."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.read(1)
#! ValueError('read of closed file')
f.read1(1)
#! ValueError('read of closed file')
f.readline()
#! ValueError('readline of closed file')
f.readinto(bytearray(1))
#! ValueError('readinto of closed file')
f.readinto1(bytearray(1))
#! ValueError('readinto of closed file')
f.peek()
#! ValueError('peek of closed file')
