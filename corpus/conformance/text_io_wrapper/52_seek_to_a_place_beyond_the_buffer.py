# parity 1
# recorded: cpython 3.11.2
"""A place whose 64 bits are negative for the buffer is refused by it."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(9223372036854775808)
#! ValueError('negative seek value -9223372036854775808')
t.seek(18446744073709551615)
#! ValueError('negative seek value -1')
t.read(1)
#> 'a'
#: readinto(8192) -> 3
#end
#: close()
