# parity 1
# recorded: cpython 3.11.2
"""A Memory has no place beyond 67,108,864: what a text file's cookie asks for is refused, and the place stays."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.seek(18446744073776660481)
#! OverflowError('new position too large')
m.seek(2)
#> 2
#: seek(2, 0) -> 2
m.seek(-1, 1)
#> 1
#: seek(-1, 1) -> 1
m.tell()
#> 1
t.read()
#> 'b'
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
