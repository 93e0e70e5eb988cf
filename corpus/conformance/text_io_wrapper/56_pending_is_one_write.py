# parity 1
# recorded: cpython 3.11.2
"""The pending writes are one write to the buffer."""
m = Memory()
t = TextIOWrapper(m)
t.write('ab')
#> 2
t.write('c\n')
#> 2
t.write('\xe9')
#> 1
t.flush()
#> None
#: write(b'abc\n\xc3\xa9') -> 6
#end
#: close()
