# parity 1
# recorded: cpython 3.11.2
"""A seek flushes first."""
m = Memory(b'abc')
w = BufferedWriter(m)
t = TextIOWrapper(w)
t.write('xy')
#> 2
t.seek(1)
#> 1
#: write(b'xy') -> 2
#: seek(1, 0) -> 1
t.write('z')
#> 1
#end
#: write(b'z') -> 1
#: close()
