# parity 1
# recorded: cpython 3.11.2
"""A write of nothing writes the signature of UTF-16."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('')
#> 0
t.flush()
#> None
#: write(b'\xff\xfe') -> 2
t.write('a')
#> 1
t.flush()
#> None
#: write(b'a\x00') -> 2
#end
#: close()
