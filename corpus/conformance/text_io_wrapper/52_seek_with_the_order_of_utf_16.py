# parity 1
# recorded: cpython 3.11.2
"""A plain place in UTF-16 that is not the start is read in the order of the machine."""
m = Memory(b'\xfe\xff\x00a')
t = TextIOWrapper(m, 'utf-16')
t.seek(2)
#> 2
#: seek(2, 0) -> 2
t.read(1)
#> '\u6100'
#: readinto(8192) -> 2
t.tell()
#> 4
#end
#: close()
