# parity 1
# recorded: cpython 3.11.2
"""setstate() takes what getstate() of the same kind and encoding gave, and nothing else."""
d = decoder('utf-8')
d.decode(b'\xe2')
#> ''
x = d.getstate()
other = decoder('u8', 'ignore')
other.setstate(x)
#> None
other.getstate()
#> (b'\xe2', 0)
e = encoder('utf-8')
e.setstate(x)
#! TypeError('not a state of this codec')
latin = decoder('latin-1')
latin.setstate(x)
#! TypeError('not a state of this codec')
n = 0
e.setstate(n)
#! TypeError('not a state of this codec')
y = e.getstate()
e.setstate(n)
#> None
b = False
e.setstate(b)
#! TypeError('not a state of this codec')
