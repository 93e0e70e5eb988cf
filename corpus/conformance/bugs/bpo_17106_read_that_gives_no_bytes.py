# parity 1
# recorded: cpython 3.11.2
"""bpo-17106: a buffer whose read gave no bytes crashed the text file over it."""
m = Memory(b'abc')
a = TextIOWrapper(m)
b = TextIOWrapper(a)
b.readline()
#! TypeError("underlying read() should have returned a bytes-like object, not 'str'")
#: readinto(8192) -> 3
#: readinto(8192) -> 0
b.read(2)
#! TypeError("underlying read() should have returned a bytes-like object, not 'str'")
#: readinto(8192) -> 0
#end
#: close()
