# parity 1
# recorded: cpython 3.11.2
"""A deleted name is a NameError, while the thing lives on under another."""
m = Memory(b'ab')
f = m
del m
m.read(1)
#! NameError("name 'm' is not defined")
f.read(1)
#> b'a'
#: readinto(1) -> 1
f
#> <Memory m>
#end
#: close()
