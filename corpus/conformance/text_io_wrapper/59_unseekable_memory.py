# parity 1
# recorded: cpython 3.11.2
"""A memory that does not seek gets no signature of UTF-16."""
m = Memory(seekable=False)
t = TextIOWrapper(m, 'utf-16')
t.write('a')
#> 1
t.flush()
#> None
#: write(b'a\x00') -> 2
#end
#: close()
