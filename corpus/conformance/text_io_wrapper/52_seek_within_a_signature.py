# parity 1
# recorded: cpython 3.11.2
"""A seek to a place that is not the start leaves what stands there as it is."""
m = Memory(b'ab\xef\xbb\xbfc')
t = TextIOWrapper(m, 'utf-8-sig')
t.seek(2)
#> 2
#: seek(2, 0) -> 2
t.read()
#> '\ufeffc'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
