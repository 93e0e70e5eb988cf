# parity 1
# recorded: cpython 3.11.2
"""A line can be read again after a seek to where it began."""
m = Memory(b'ab\ncd\nef\n')
f = BufferedReader(m, 5)
f.readline()
#> b'ab\n'
#: readinto(5) -> 5
f.tell()
#> 3
f.readline()
#> b'cd\n'
#: readinto(5) -> 4
f.seek(3)
#> 3
#: seek(3, 0) -> 3
f.readline()
#> b'cd\n'
#: readinto(5) -> 5
#end
#: close()
