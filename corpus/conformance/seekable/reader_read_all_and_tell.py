# parity 1
# recorded: cpython 3.11.2
"""After a read of all the place is the end."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.seek(2)
#> 2
#: seek(2, 0) -> 2
f.read()
#> b'23456789'
#: readinto(8192) -> 8
#: readinto(8192) -> 0
f.tell()
#> 10
f.seek(0)
#> 0
#: seek(0, 0) -> 0
f.read(1)
#> b'0'
#: readinto(4) -> 4
#end
#: close()
