# parity 1
# recorded: cpython 3.11.2
"""A text file over a closed or a detached text file is refused."""
m = Memory(b'ab')
a = TextIOWrapper(m)
b = TextIOWrapper(m)
b.detach()
#> <Memory m>
TextIOWrapper(b)
#! ValueError('underlying buffer has been detached')
a.close()
#> None
#: close()
TextIOWrapper(a)
#! ValueError('I/O operation on closed file.')
