# parity 1
# recorded: cpython 3.11.2
"""pyfakefs 574: a signature stood between two writes that a flush parts."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('1')
#> 1
t.flush()
#> None
#: write(b'\xff\xfe1\x00') -> 4
t.write('2')
#> 1
t.flush()
#> None
#: write(b'2\x00') -> 2
#end
#: close()
