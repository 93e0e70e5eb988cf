# parity 1
# recorded: cpython 3.11.2
"""Pending text is lost when the write to the buffer fails."""
m = Memory(write=[OSError(28)])
t = TextIOWrapper(m)
t.write('abc')
#> 3
t.flush()
#! OSError(28, 'No space left on device')
#: write(b'abc') -> OSError(28)
t.write('d')
#> 1
t.flush()
#> None
#: write(b'd') -> 1
#end
#: close()
