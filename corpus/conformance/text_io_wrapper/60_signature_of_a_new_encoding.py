# parity 1
# recorded: cpython 3.11.2
"""A new encoding writes its signature at the start of a file that seeks, and nowhere else."""
m = Memory()
t = TextIOWrapper(m)
t.reconfigure(encoding='utf-16')
#> None
t.write('a')
#> 1
t.reconfigure(encoding='utf-8-sig')
#> None
#: write(b'\xff\xfea\x00') -> 4
t.write('b')
#> 1
t.flush()
#> None
#: write(b'b') -> 1
#end
#: close()
