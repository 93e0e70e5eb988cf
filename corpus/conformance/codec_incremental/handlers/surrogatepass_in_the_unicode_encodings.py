# parity 1
# recorded: cpython 3.11.2
"""surrogatepass lets surrogates through in utf-8, utf-16 and utf-32, and nothing in the others."""
d = decoder('utf-8', 'surrogatepass')
d.decode(b'\xed\xa0')
#> ''
d.decode(b'\x80')
#> '\ud800'
e = encoder('utf-32-le', 'surrogatepass')
e.encode('\udfff')
#> b'\xff\xdf\x00\x00'
t = decoder('utf-16-be', 'surrogatepass')
t.decode(b'\xdc\x00')
#> '\udc00'
g = encoder('gbk', 'surrogatepass')
g.encode('\ud800')
#! UnicodeEncodeError('gbk', '\ud800', 0, 1, 'illegal multibyte sequence')
