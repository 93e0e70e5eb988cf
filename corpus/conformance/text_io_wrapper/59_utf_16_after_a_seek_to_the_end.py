# parity 1
# recorded: cpython 3.11.2
"""A seek to the end lets the signature be written if that is the start too."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.seek(3)
#> 3
#: seek(3, 0) -> 3
t.seek(0, 2)
#> 0
#: seek(0, 2) -> 0
t.write('a')
#> 1
t.seek(0, 2)
#> 4
#: write(b'\xff\xfea\x00') -> 4
#: seek(0, 2) -> 4
t.write('b')
#> 1
t.flush()
#> None
#: write(b'b\x00') -> 2
#end
#: close()
