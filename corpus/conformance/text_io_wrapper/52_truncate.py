# parity 1
# recorded: cpython 3.11.2
"""A truncate flushes, and cuts where the buffer stands."""
m = Memory(b'abcdef', read=[3])
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 3
t.truncate()
#> 3
#: truncate(None) -> 3
t.read()
#> 'bc'
#: readinto(8192) -> 0
#end
#: close()
