# parity 1
# recorded: cpython 3.11.2
"""A seek to a negative place or with an unknown whence is refused as BytesIO does."""
m = Memory(b'abc')
m.seek(-1)
#! ValueError('negative seek value -1')
m.seek(0, 3)
#! ValueError('invalid whence (3, should be 0, 1 or 2)')
m.tell()
#> 0
#end
#: close()
