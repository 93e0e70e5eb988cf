# parity 1
# recorded: cpython 3.11.2
"""A truncate cuts the data at its size or at the position and never makes it longer."""
m = Memory(b'abcdef')
m.truncate(4)
#> 4
#: truncate(4) -> 4
m.seek(2)
#> 2
#: seek(2, 0) -> 2
m.truncate()
#> 2
#: truncate(None) -> 2
m.truncate(9)
#> 9
#: truncate(9) -> 9
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(8)
#> b'ab'
#: readinto(8) -> 2
#end
#: close()
