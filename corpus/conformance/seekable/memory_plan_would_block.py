# parity 1
# recorded: cpython 3.11.2
"""A would-block in a plan makes the call return None and leaves position and data alone."""
m = Memory(b'abc', read=[WOULD_BLOCK], write=[WOULD_BLOCK])
m.read(2)
#> None
#: readinto(2) -> WOULD_BLOCK
m.write(b'x')
#> None
#: write(b'x') -> WOULD_BLOCK
m.tell()
#> 0
m.read(2)
#> b'ab'
#: readinto(2) -> 2
#end
#: close()
