# parity 1
# recorded: cpython 3.11.2
"""A lambda gives its part's value, with a comma a tuple; brackets alone change nothing."""
a = Object()
f = weakref_finalize(a, lambda: 1)
g = weakref_finalize(a, lambda: 2)
h = weakref_finalize(a, lambda: (3,))
k = weakref_finalize(a, lambda: (4, b'5', 'six', None, bytearray(b'7')))
f()
#> 1
#: callback f {
#:   1 -> 1
#: } -> 1
g()
#> 2
#: callback g {
#:   2 -> 2
#: } -> 2
h()
#> (3,)
#: callback h {
#:   3 -> 3
#: } -> (3,)
k()
#> (4, b'5', 'six', None, bytearray(b'7'))
#: callback k {
#:   4 -> 4
#:   b'5' -> b'5'
#:   'six' -> 'six'
#:   None -> None
#:   bytearray(b'7') -> bytearray(b'7')
#: } -> (4, b'5', 'six', None, bytearray(b'7'))
