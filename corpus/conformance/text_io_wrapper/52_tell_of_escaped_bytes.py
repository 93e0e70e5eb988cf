# parity 1
# recorded: cpython 3.11.2
"""The place within text that a handler made counts the bytes that it was made of."""
m = Memory(b'a\xff\xfeb')
t = TextIOWrapper(m, errors='backslashreplace')
t.read(5)
#> 'a\\xff'
#: readinto(8192) -> 4
t.tell()
#> 2
t.read(1)
#> '\\'
place = t.tell()
place
#> 340282367000166625977638945025312161794
t.seek(place)
#> 340282367000166625977638945025312161794
#: seek(2, 0) -> 2
#: readinto(1) -> 1
t.read()
#> 'xfeb'
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
