# parity 1
# recorded: cpython 3.11.2
"""A seek throws the decoded text away and reads from its place."""
m = Memory(b'abcdef')
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 6
t.seek(4)
#> 4
#: seek(4, 0) -> 4
t.read(1)
#> 'e'
#: readinto(8192) -> 2
t.seek(0)
#> 0
#: seek(0, 0) -> 0
t.read()
#> 'abcdef'
#: readinto(8192) -> 6
#: readinto(8192) -> 0
#end
#: close()
