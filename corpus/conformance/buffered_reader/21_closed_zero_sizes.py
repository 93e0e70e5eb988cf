# parity 1
# recorded: cpython 3.11.2
"""A closed reader refuses a read of nothing too, before a read1 looks at its size."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.read(0)
#! ValueError('read of closed file')
f.read1(0)
#! ValueError('read of closed file')
f.readline(0)
#! ValueError('readline of closed file')
f.readinto(bytearray(0))
#! ValueError('readinto of closed file')
