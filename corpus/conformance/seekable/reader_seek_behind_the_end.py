# parity 1
# recorded: cpython 3.11.2
"""A read after a seek behind the end finds nothing."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.seek(100)
#> 100
#: seek(100, 0) -> 100
f.read(1)
#> b''
#: readinto(4) -> 0
f.tell()
#> 100
#end
#: close()
