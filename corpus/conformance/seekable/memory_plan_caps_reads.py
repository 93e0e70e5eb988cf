# parity 1
# recorded: cpython 3.11.2
"""A count in the read plan is the most that a raw read gives."""
m = Memory(b'abcdef', read=[1, 2])
m.read(4)
#> b'a'
#: readinto(4) -> 1
m.read(4)
#> b'bc'
#: readinto(4) -> 2
m.read(4)
#> b'def'
#: readinto(4) -> 3
#end
#: close()
