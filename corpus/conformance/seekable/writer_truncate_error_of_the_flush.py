# parity 1
# recorded: cpython 3.11.2
"""A truncate whose flush fails does not cut."""
m = Memory(b'0123', write=[OSError(28)])
f = BufferedWriter(m, 8)
f.write(b'a')
#> 1
f.truncate(0)
#! OSError(28, 'No space left on device')
#: write(b'a') -> OSError(28)
m.read(4)
#> b'0123'
#: readinto(4) -> 4
#end
#: write(b'a') -> 1
#: close()
