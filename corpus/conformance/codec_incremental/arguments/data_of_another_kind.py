# parity 1
# recorded: cpython 3.11.2
"""A decoder refuses what is no bytes in the words of its class, an encoder what is no str."""
d = decoder('utf-8')
d.decode('a')
#! TypeError("can't concat str to bytes")
d.decode(bytearray(b'a'))
#> 'a'
g = decoder('gbk')
g.decode('a')
#! TypeError("a bytes-like object is required, not 'str'")
l = decoder('latin-1')
l.decode('a')
#! TypeError("a bytes-like object is required, not 'str'")
n = 5
d.decode(n)
#! TypeError("can't concat int to bytes")
l.decode(n)
#! TypeError("a bytes-like object is required, not 'int'")
e = encoder('gbk')
e.encode(b'a')
#! TypeError('encode() takes a str')
e.encode(n)
#! TypeError('encode() takes a str')
