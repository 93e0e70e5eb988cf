# parity 1
# recorded: cpython 3.11.2
"""A truncate at what is no size is refused by the buffer, after the flush."""
m = Memory()
t = TextIOWrapper(m)
t.write('ab')
#> 2
t.truncate(-1)
#! ValueError('negative size value -1')
#: write(b'ab') -> 2
size = 'a'
t.truncate(size)
#! TypeError("argument should be integer or None, not 'str'")
#end
#: close()
