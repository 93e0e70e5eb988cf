# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp1250, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp1250', 'backslashreplace', '')
f.read(3)
#> '\u20ac\\x'
#: readinto(8192) -> 128
f.tell()
#> 680564733921105089441013552457080373249
f.read()
#> '81\u201a\\x83\u201e\u2026\u2020\u2021\\x88\u2030\u0160\u2039\u015a\u0164\u017d\u0179\\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\u2122\u0161\u203a\u015b\u0165\u017e\u017a\xa0\u02c7\u02d8\u0141\xa4\u0104\xa6\xa7\xa8\xa9\u015e\xab\xac\xad\xae\u017b\xb0\xb1\u02db\u0142\xb4\xb5\xb6\xb7\xb8\u0105\u015f\xbb\u013d\u02dd\u013e\u017c\u0154\xc1\xc2\u0102\xc4\u0139\u0106\xc7\u010c\xc9\u0118\xcb\u011a\xcd\xce\u010e\u0110\u0143\u0147\xd3\xd4\u0150\xd6\xd7\u0158\u016e\xda\u0170\xdc\xdd\u0162\xdf\u0155\xe1\xe2\u0103\xe4\u013a\u0107\xe7\u010d\xe9\u0119\xeb\u011b\xed\xee\u010f\u0111\u0144\u0148\xf3\xf4\u0151\xf6\xf7\u0159\u016f\xfa\u0171\xfc\xfd\u0163\u02d9'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp1250', 'xmlcharrefreplace', '')
g.write('\u0160\u015a\u0164\u017d\u0179\u0161a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x8a\x8c\x8d\x8e\x8f\x9aa&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x8a\x8c\x8d\x8e\x8f\x9aa&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0160\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0160\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp1250')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
