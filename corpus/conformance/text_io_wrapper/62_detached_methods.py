# parity 1
# recorded: cpython 3.11.2
"""A detached file refuses its methods."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.detach()
#> <Memory m>
t.read(1)
#! ValueError('underlying buffer has been detached')
t.readline()
#! ValueError('underlying buffer has been detached')
t.write('a')
#! ValueError('underlying buffer has been detached')
t.flush()
#! ValueError('underlying buffer has been detached')
t.tell()
#! ValueError('underlying buffer has been detached')
t.seek(0)
#! ValueError('underlying buffer has been detached')
t.truncate()
#! ValueError('underlying buffer has been detached')
next(t)
#! ValueError('underlying buffer has been detached')
#end
#: close()
