# parity 1
# recorded: cpython 3.11.2
"""A text file that was refused leaves its buffer open."""
m = Memory(b'ab')
TextIOWrapper(m, 'nope')
#! LookupError('unknown encoding: nope')
m.closed
#> False
t = TextIOWrapper(m)
t.read()
#> 'ab'
#: readinto(8192) -> 2
#: readinto(8192) -> 0
#end
#: close()
