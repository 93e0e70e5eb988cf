# parity 1
# recorded: cpython 3.11.2
"""A seek to the end of a file with content is none to its start."""
m = Memory(b'ab')
t = TextIOWrapper(m, 'utf-8-sig')
t.seek(0, 2)
#> 2
#: seek(0, 2) -> 2
t.write('c')
#> 1
t.flush()
#> None
#: write(b'c') -> 1
#end
#: close()
