# parity 1
# recorded: cpython 3.11.2
"""A close whose pending text cannot be written closes the buffer and raises."""
m = Memory(write=[3, OSError(28)])
t = TextIOWrapper(m, write_through=False)
t.write('abc')
#> 3
t.flush()
#> None
#: write(b'abc') -> 3
t.write('d')
#> 1
t.close()
#! OSError(28, 'No space left on device')
#: write(b'd') -> OSError(28)
#: close()
t.closed
#> True
