# parity 1
# recorded: cpython 3.11.2
"""UTF-32 writes its signature at the start of a file that seeks."""
m = Memory()
t = TextIOWrapper(m, 'utf-32')
t.write('a')
#> 1
t.flush()
#> None
#: write(b'\xff\xfe\x00\x00a\x00\x00\x00') -> 8
#end
#: close()
