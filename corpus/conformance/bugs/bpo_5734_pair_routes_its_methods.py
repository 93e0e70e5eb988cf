# parity 1
# recorded: cpython 3.11.2
"""bpo-5734: a pair sent methods to the wrong half."""
r = Memory(b'abcdefg')
w = Memory()
f = BufferedRWPair(r, w, 4)
data = bytearray(1)
f.read(1)
#> b'a'
#: readinto(4) -> 4
f.peek()
#> b'bcd'
f.read1(1)
#> b'b'
f.readinto(data)
#> 1
f.readable()
#> True
f.write(b'xy')
#> 2
f.writable()
#> True
f.flush()
#> None
#: write(b'xy') -> 2
#end
#: close()
#: close()
