# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp1257, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp1257', 'backslashreplace', '')
f.read(3)
#> '\u20ac\\x'
#: readinto(8192) -> 128
f.tell()
#> 680564733921105089441013552457080373249
f.read()
#> '81\u201a\\x83\u201e\u2026\u2020\u2021\\x88\u2030\\x8a\u2039\\x8c\xa8\u02c7\xb8\\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\u2122\\x9a\u203a\\x9c\xaf\u02db\\x9f\xa0\\xa1\xa2\xa3\xa4\\xa5\xa6\xa7\xd8\xa9\u0156\xab\xac\xad\xae\xc6\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xf8\xb9\u0157\xbb\xbc\xbd\xbe\xe6\u0104\u012e\u0100\u0106\xc4\xc5\u0118\u0112\u010c\xc9\u0179\u0116\u0122\u0136\u012a\u013b\u0160\u0143\u0145\xd3\u014c\xd5\xd6\xd7\u0172\u0141\u015a\u016a\xdc\u017b\u017d\xdf\u0105\u012f\u0101\u0107\xe4\xe5\u0119\u0113\u010d\xe9\u017a\u0117\u0123\u0137\u012b\u013c\u0161\u0144\u0146\xf3\u014d\xf5\xf6\xf7\u0173\u0142\u015b\u016b\xfc\u017c\u017e\u02d9'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp1257', 'xmlcharrefreplace', '')
g.write('\u02c7\xd8\u0156\xc6\xb5\xf8a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x8e\xa8\xaa\xaf\xb5\xb8a&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x8e\xa8\xaa\xaf\xb5\xb8a&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u02c7\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u02c7\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp1257')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
