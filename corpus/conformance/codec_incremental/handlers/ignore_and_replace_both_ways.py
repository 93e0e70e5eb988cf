# parity 1
# recorded: cpython 3.11.2
"""ignore leaves out what is wrong, and replace puts one mark for each problem: U+FFFD, or a question mark a character."""
d = decoder('ascii', 'ignore')
d.decode(b'a\xff\xfeb')
#> 'ab'
d = decoder('ascii', 'replace')
d.decode(b'a\xff\xfeb')
#> 'a\ufffd\ufffdb'
e = encoder('ascii', 'ignore')
e.encode('a\u20ac\u20acb')
#> b'ab'
e = encoder('ascii', 'replace')
e.encode('a\u20ac\u20acb')
#> b'a??b'
