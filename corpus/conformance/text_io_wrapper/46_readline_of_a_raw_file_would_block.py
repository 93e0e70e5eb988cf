# parity 1
# recorded: cpython 3.11.2
"""A readline over a raw file that would block loses the part of the line."""
m = Memory(b'abc\ndef', read=[2, WOULD_BLOCK])
t = TextIOWrapper(m)
t.readline()
#! TypeError("underlying read() should have returned a bytes-like object, not 'NoneType'")
#: readinto(8192) -> 2
#: readinto(8192) -> WOULD_BLOCK
t.readline()
#> 'c\n'
#: readinto(8192) -> 5
#end
#: close()
