# parity 1
# recorded: cpython 3.11.2
"""A detached file answers no question, and closes and detaches no more."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.detach()
#> <Memory m>
t.closed
#! ValueError('underlying buffer has been detached')
t.close()
#! ValueError('underlying buffer has been detached')
t.detach()
#! ValueError('underlying buffer has been detached')
t.fileno()
#! ValueError('underlying buffer has been detached')
t.isatty()
#! ValueError('underlying buffer has been detached')
t.name
#! ValueError('underlying buffer has been detached')
#end
#: close()
