# parity 1
# recorded: cpython 3.11.2
"""A detached file refuses its newlines, its chunk size and a reconfigure."""
m = Memory(b'a\r\n')
t = TextIOWrapper(m)
t.readline()
#> 'a\n'
#: readinto(8192) -> 3
t.detach()
#> <Memory m>
t.newlines
#! ValueError('underlying buffer has been detached')
t._CHUNK_SIZE
#! ValueError('underlying buffer has been detached')
t.reconfigure(line_buffering=True)
#! ValueError('underlying buffer has been detached')
t.readlines()
#! ValueError('underlying buffer has been detached')
t.writelines('a')
#! ValueError('underlying buffer has been detached')
#end
#: close()
