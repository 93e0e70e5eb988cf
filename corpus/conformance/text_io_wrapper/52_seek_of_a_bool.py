# parity 1
# recorded: cpython 3.11.2
"""A bool is a place, and it is what the seek gives."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(True)
#> True
#: seek(1, 0) -> 1
t.read(1)
#> 'b'
#: readinto(8192) -> 2
t.seek(False)
#> False
#: seek(0, 0) -> 0
t.seek(False, True)
#> 0
#: seek(0, 0) -> 0
#end
#: close()
