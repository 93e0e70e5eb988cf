# parity 1
# recorded: cpython 3.11.2
"""A read of all of a Memory asks for 8192 bytes until the end."""
m = Memory(b'abcdef', read=[4])
m.readall()
#> b'abcdef'
#: readinto(8192) -> 4
#: readinto(8192) -> 2
#: readinto(8192) -> 0
#end
#: close()
