# parity 1
# recorded: cpython 3.11.2
"""An idna decoder and an encoder keep the last label until a dot or the end; the encoder shows it as its state."""
d = decoder('idna')
d.decode(b'xn--tda.a')
#> '\xfc.'
d.getstate()
#> (b'a', 0)
d.decode(b'b', True)
#> 'ab'
e = encoder('idna')
e.encode('\xfc.a')
#> b'xn--tda.'
x = e.getstate()
x
#> 'a'
e.encode('\xe9')
#> b''
e.encode('', True)
#> b'xn--a-bga'
e.setstate(x)
#> None
e.encode('.')
#> b'a.'
