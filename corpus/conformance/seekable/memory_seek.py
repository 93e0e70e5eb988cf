# parity 1
# recorded: cpython 3.11.2
"""The seek of a Memory counts from the start, the position or the end."""
m = Memory(b'abcdef')
m.seek(2)
#> 2
#: seek(2, 0) -> 2
m.seek(2, 1)
#> 4
#: seek(2, 1) -> 4
m.seek(-1, 2)
#> 5
#: seek(-1, 2) -> 5
m.read(1)
#> b'f'
#: readinto(1) -> 1
m.seek(9)
#> 9
#: seek(9, 0) -> 9
m.read(1)
#> b''
#: readinto(1) -> 0
#end
#: close()
