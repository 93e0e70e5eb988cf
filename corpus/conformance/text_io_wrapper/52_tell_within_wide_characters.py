# parity 1
# recorded: cpython 3.11.2
"""In UTF-8 the place stands between characters, however wide they are."""
m = Memory(b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80b')
t = TextIOWrapper(m)
t.read(2)
#> 'a\xe9'
#: readinto(8192) -> 11
t.tell()
#> 3
t.read(1)
#> '\u20ac'
t.tell()
#> 6
t.read(1)
#> '\U0001f600'
t.tell()
#> 10
#end
#: close()
