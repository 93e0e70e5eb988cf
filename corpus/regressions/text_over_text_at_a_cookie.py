# parity 1
# recorded: cpython 3.11.2
"""Text over text is made where the text below stands at a place that is no plain position."""
m = Memory(b'\xfe\xff\x00a\x00\n\x00b')
t = TextIOWrapper(m, 'utf-16')
t.readline()
#> 'a\n'
#: readinto(8192) -> 8
u = TextIOWrapper(t)
u.tell()
#> 36893488147419103238
#end
#: close()
