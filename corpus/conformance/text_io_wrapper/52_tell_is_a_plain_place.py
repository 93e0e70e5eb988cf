# parity 1
# recorded: cpython 3.11.2
"""After reads of ASCII the place is that of the next byte."""
m = Memory(b'ab\ncdef\n')
t = TextIOWrapper(m)
t.tell()
#> 0
t.read(1)
#> 'a'
#: readinto(8192) -> 8
t.tell()
#> 1
t.readline()
#> 'b\n'
t.tell()
#> 3
m.tell()
#> 8
#end
#: close()
