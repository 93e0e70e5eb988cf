# parity 1
# recorded: cpython 3.11.2
"""A seek to the start lets the signature be taken away again."""
m = Memory(b'\xef\xbb\xbfab')
t = TextIOWrapper(m, 'utf-8-sig')
t.read(1)
#> 'a'
#: readinto(8192) -> 5
t.seek(0)
#> 0
#: seek(0, 0) -> 0
t.read(1)
#> 'a'
#: readinto(8192) -> 5
#end
#: close()
