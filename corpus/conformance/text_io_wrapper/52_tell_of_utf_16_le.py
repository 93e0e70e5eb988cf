# parity 1
# recorded: cpython 3.11.2
"""In UTF-16-LE the place is a plain one."""
m = Memory(b'a\x00=\xd8\x00\xdeb\x00')
t = TextIOWrapper(m, 'utf-16-le')
t.read(2)
#> 'a\U0001f600'
#: readinto(8192) -> 8
t.tell()
#> 6
t.seek(2)
#> 2
#: seek(2, 0) -> 2
t.read(1)
#> '\U0001f600'
#: readinto(8192) -> 6
#end
#: close()
