# parity 1
# recorded: cpython 3.11.2
"""The readline of a Memory reads byte by byte."""
m = Memory(b'a\nbc')
m.readline()
#> b'a\n'
#: readinto(1) -> 1
#: readinto(1) -> 1
m.readline()
#> b'bc'
#: readinto(1) -> 1
#: readinto(1) -> 1
#: readinto(1) -> 0
m.readline()
#> b''
#: readinto(1) -> 0
#end
#: close()
