# parity 1
# recorded: cpython 3.11.2
"""A buffer without a name lives as long as its text file."""
m = Memory(b'ab')
b = BufferedReader(m)
t = TextIOWrapper(b)
del b
t.read(1)
#> 'a'
#: readinto(8192) -> 2
del t
#: close()
m.closed
#> True
