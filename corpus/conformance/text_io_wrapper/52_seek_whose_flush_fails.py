# parity 1
# recorded: cpython 3.11.2
"""A seek whose flush fails does not move."""
m = Memory(b'abc', write=[OSError(5)])
t = TextIOWrapper(m)
t.write('xy')
#> 2
t.seek(2)
#! OSError(5, 'Input/output error')
#: write(b'xy') -> OSError(5)
m.tell()
#> 0
#end
#: close()
