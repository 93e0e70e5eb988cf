# parity 1
# recorded: cpython 3.11.2
"""A tell flushes first."""
m = Memory(b'abc')
m.seek(0, 2)
#> 3
#: seek(0, 2) -> 3
t = TextIOWrapper(m)
t.write('\xe9')
#> 1
t.tell()
#> 5
#: write(b'\xc3\xa9') -> 2
#end
#: close()
