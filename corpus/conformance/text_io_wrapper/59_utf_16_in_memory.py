# parity 1
# recorded: cpython 3.11.2
"""UTF-16 writes its signature at the start of a file that seeks, once."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('a')
#> 1
t.write('b')
#> 1
t.flush()
#> None
#: write(b'\xff\xfea\x00b\x00') -> 6
t.write('c')
#> 1
t.flush()
#> None
#: write(b'c\x00') -> 2
#end
#: close()
