# parity 1
# recorded: cpython 3.11.2
"""A closed file does not detach."""
m = Memory()
t = TextIOWrapper(m)
t.close()
#> None
#: close()
t.detach()
#! ValueError('I/O operation on closed file.')
t.buffer
#> <Memory m>
