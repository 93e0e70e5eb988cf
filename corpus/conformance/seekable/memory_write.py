# parity 1
# recorded: cpython 3.11.2
"""A write goes to the position, overwrites and makes the data longer."""
m = Memory(b'abcdef')
m.seek(4)
#> 4
#: seek(4, 0) -> 4
m.write(b'WXYZ')
#> 4
#: write(b'WXYZ') -> 4
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(20)
#> b'abcdWXYZ'
#: readinto(20) -> 8
#end
#: close()
