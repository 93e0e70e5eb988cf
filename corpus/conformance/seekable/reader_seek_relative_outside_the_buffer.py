# parity 1
# recorded: cpython 3.11.2
"""A relative seek out of the buffer is given to the raw file less the bytes in the buffer."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.seek(5, 1)
#> 6
#: seek(2, 1) -> 6
f.read(1)
#> b'6'
#: readinto(4) -> 4
#end
#: close()
