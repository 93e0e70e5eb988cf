# parity 1
# recorded: cpython 3.11.2
"""A truncate to a negative size is refused."""
m = Memory(b'abc')
m.truncate(-1)
#! ValueError('negative size value -1')
#end
#: close()
