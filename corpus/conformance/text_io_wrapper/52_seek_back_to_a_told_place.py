# parity 1
# recorded: cpython 3.11.2
"""A seek to a place that was told reads on from there."""
m = Memory(b'one\n\xc3\xa9\xc3\xa8\ntwo\n')
b = BufferedReader(m)
t = TextIOWrapper(b)
t.readline()
#> 'one\n'
#: readinto(8192) -> 13
place = t.tell()
t.readline()
#> '\xe9\xe8\n'
t.readline()
#> 'two\n'
t.seek(place)
#> 4
#: seek(4, 0) -> 4
t.readline()
#> '\xe9\xe8\n'
#: readinto(8192) -> 9
#end
#: close()
