# parity 1
# recorded: cpython 3.11.2
"""A reconfigure of a detached file refuses first what it refuses of an open one."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 2
t.detach()
#> <Memory m>
t.reconfigure(newline='')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
t.reconfigure(encoding=None)
#! ValueError('underlying buffer has been detached')
u = TextIOWrapper(m)
u.detach()
#> <Memory m>
u.reconfigure(newline='x')
#! ValueError('illegal newline value: x')
u.reconfigure()
#! ValueError('underlying buffer has been detached')
#end
#: close()
