# parity 1
# recorded: cpython 3.11.2
"""A name that was never bound is a NameError when it is used."""
f.read(1)
#! NameError("name 'f' is not defined")
f
#! NameError("name 'f' is not defined")
del f
#! NameError("name 'f' is not defined")
g = f
#! NameError("name 'f' is not defined")
m = Memory(b'ab')
m.readinto(data)
#! NameError("name 'data' is not defined")
m.tell()
#> 0
#end
#: close()
