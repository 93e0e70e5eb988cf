# parity 1
# recorded: cpython 3.11.2
"""A Memory refuses data of the wrong type as BytesIO does and uses up no plan."""
m = Memory(b'abc', read=[1], write=[1])
m.write('x')
#! TypeError("a bytes-like object is required, not 'str'")
m.readinto(b'xx')
#! TypeError('readinto() argument must be read-write bytes-like object, not bytes')
m.readinto('xx')
#! TypeError('readinto() argument must be read-write bytes-like object, not str')
m.read(2)
#> b'a'
#: readinto(2) -> 1
m.write(b'xy')
#> 1
#: write(b'xy') -> 1
#end
#: close()
