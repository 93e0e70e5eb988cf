# parity 1
# recorded: cpython 3.11.2
"""A tell whose flush fails raises that error."""
m = Memory(write=[OSError(28)])
t = TextIOWrapper(m)
t.write('ab')
#> 2
t.tell()
#! OSError(28, 'No space left on device')
#: write(b'ab') -> OSError(28)
t.tell()
#> 0
#end
#: close()
