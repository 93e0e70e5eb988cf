# parity 1
# recorded: cpython 3.11.2
"""A write that cannot send what was pending before it raises, and loses its own text too."""
m = Memory()
m.seek(8191)
#> 8191
#: seek(8191, 0) -> 8191
m.write(b'\n')
#> 1
#: write(b'\n') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
r = TextIOWrapper(m)
text = r.read()
#: readinto(8192) -> 8192
#: readinto(8192) -> 0
n = Memory(write=[OSError(28)])
t = TextIOWrapper(n)
t.write('abc')
#> 3
t.write(text)
#! OSError(28, 'No space left on device')
#: write(b'abc') -> OSError(28)
t.flush()
#> None
#end
#: close()
#: close()
