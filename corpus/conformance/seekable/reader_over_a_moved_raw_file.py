# parity 1
# recorded: cpython 3.11.2
"""A raw file that was moved by hand is read on from there, and tell counts from there."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(2)
#> b'01'
#: readinto(4) -> 4
m.seek(8)
#> 8
#: seek(8, 0) -> 8
f.tell()
#> 6
f.read(4)
#> b'2389'
#: readinto(4) -> 2
f.tell()
#> 10
#end
#: close()
