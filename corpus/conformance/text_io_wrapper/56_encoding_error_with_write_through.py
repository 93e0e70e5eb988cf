# parity 1
# recorded: cpython 3.11.2
"""A text that cannot be encoded writes nothing with write_through either."""
m = Memory()
t = TextIOWrapper(m, 'ascii', write_through=True)
t.write('a\xe9')
#! UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'ordinal not in range(128)')
t.write('b')
#> 1
#: write(b'b') -> 1
#end
#: close()
