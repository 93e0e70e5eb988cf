# parity 1
# recorded: cpython 3.11.2
"""After reset() a utf-8-sig encoder writes its signature again, and a decoder takes one away again."""
e = encoder('utf-8-sig')
e.encode('a')
#> b'\xef\xbb\xbfa'
e.reset()
#> None
e.encode('a')
#> b'\xef\xbb\xbfa'
d = decoder('utf-8-sig')
d.decode(b'\xef\xbb\xbfa\xef\xbb\xbf')
#> 'a\ufeff'
d.reset()
#> None
d.decode(b'\xef\xbb\xbfa')
#> 'a'
