# parity 1
# recorded: cpython 3.11.2
"""The repr of a Memory is the plain one of its class."""
m = Memory(b'abc')
m.__repr__()
#> '<Memory object at 0x…>'
#end
#: close()
