# parity 1
# recorded: cpython 3.11.2
"""A text file over another one can do nothing with what that gives and takes."""
m = Memory(b'abc')
a = TextIOWrapper(m)
b = TextIOWrapper(a)
b.read(1)
#! TypeError("underlying read() should have returned a bytes-like object, not 'str'")
#: readinto(8192) -> 3
#: readinto(8192) -> 0
b.read()
#! TypeError("can't concat str to bytes")
#: readinto(8192) -> 0
b.write('x')
#> 1
b.flush()
#! TypeError('write() argument must be str, not bytes')
b.seekable()
#> True
#end
#: close()
