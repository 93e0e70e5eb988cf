# parity 1
# recorded: cpython 3.11.2
"""A writer starts at the position where its raw file is."""
m = Memory(b'0123456789')
m.seek(5)
#> 5
#: seek(5, 0) -> 5
f = BufferedWriter(m, 4)
f.write(b'ab')
#> 2
f.tell()
#> 7
f.flush()
#> None
#: write(b'ab') -> 2
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(10)
#> b'01234ab789'
#: readinto(10) -> 10
#end
#: close()
