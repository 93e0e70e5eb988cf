# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp874, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp874', 'backslashreplace', '')
f.read(3)
#> '\u20ac\\x'
#: readinto(8192) -> 128
f.tell()
#> 680564733921105089441013552457080373249
f.read()
#> '81\\x82\\x83\\x84\u2026\\x86\\x87\\x88\\x89\\x8a\\x8b\\x8c\\x8d\\x8e\\x8f\\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\\x99\\x9a\\x9b\\x9c\\x9d\\x9e\\x9f\xa0\u0e01\u0e02\u0e03\u0e04\u0e05\u0e06\u0e07\u0e08\u0e09\u0e0a\u0e0b\u0e0c\u0e0d\u0e0e\u0e0f\u0e10\u0e11\u0e12\u0e13\u0e14\u0e15\u0e16\u0e17\u0e18\u0e19\u0e1a\u0e1b\u0e1c\u0e1d\u0e1e\u0e1f\u0e20\u0e21\u0e22\u0e23\u0e24\u0e25\u0e26\u0e27\u0e28\u0e29\u0e2a\u0e2b\u0e2c\u0e2d\u0e2e\u0e2f\u0e30\u0e31\u0e32\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\\xdb\\xdc\\xdd\\xde\u0e3f\u0e40\u0e41\u0e42\u0e43\u0e44\u0e45\u0e46\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e4f\u0e50\u0e51\u0e52\u0e53\u0e54\u0e55\u0e56\u0e57\u0e58\u0e59\u0e5a\u0e5b\\xfc\\xfd\\xfe\\xff'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp874', 'xmlcharrefreplace', '')
g.write('\u0e01\u0e02\u0e03\u0e04\u0e05\u0e06a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\xa1\xa2\xa3\xa4\xa5\xa6a&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\xa1\xa2\xa3\xa4\xa5\xa6a&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0e01\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0e01\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp874')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
