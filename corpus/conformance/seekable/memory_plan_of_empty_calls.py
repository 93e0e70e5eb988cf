# parity 1
# recorded: cpython 3.11.2
"""A read of nothing uses up no plan, and a write of nothing does."""
m = Memory(b'abc', read=[1], write=[OSError(5), 1])
m.read(0)
#> b''
#: readinto(0) -> 0
m.read(2)
#> b'a'
#: readinto(2) -> 1
m.write(b'')
#! OSError(5, 'Input/output error')
#: write(b'') -> OSError(5)
m.write(b'xy')
#> 1
#: write(b'xy') -> 1
#end
#: close()
