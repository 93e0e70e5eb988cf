# parity 1
# recorded: cpython 3.11.2
"""A bool counts as an int for offset and whence."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.seek(True)
#> 1
#: seek(1, 0) -> 1
f.seek(True, True)
#> 2
#: seek(1, 1) -> 2
f.read(1)
#> b'2'
#: readinto(4) -> 4
#end
#: close()
