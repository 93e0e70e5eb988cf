# parity 1
# recorded: cpython 3.11.2
"""A place may tell that a CR is held back."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.seek(18446744073709551616)
#> 18446744073709551616
#: seek(0, 0) -> 0
t.tell()
#> 18446744073709551616
t.read(2)
#> '\na'
#: readinto(8192) -> 2
#end
#: close()
