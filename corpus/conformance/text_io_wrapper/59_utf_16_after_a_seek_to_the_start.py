# parity 1
# recorded: cpython 3.11.2
"""A seek to the start lets the signature be written again."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('a')
#> 1
t.seek(0)
#> 0
#: write(b'\xff\xfea\x00') -> 4
#: seek(0, 0) -> 0
t.write('b')
#> 1
t.flush()
#> None
#: write(b'\xff\xfeb\x00') -> 4
#end
#: close()
