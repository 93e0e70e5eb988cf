# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp1255, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp1255', 'backslashreplace', '')
f.read(3)
#> '\u20ac\\x'
#: readinto(8192) -> 128
f.tell()
#> 680564733921105089441013552457080373249
f.read()
#> '81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\\x8a\u2039\\x8c\\x8d\\x8e\\x8f\\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\\x9a\u203a\\x9c\\x9d\\x9e\\x9f\xa0\xa1\xa2\xa3\u20aa\xa5\xa6\xa7\xa8\xa9\xd7\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xf7\xbb\xbc\xbd\xbe\xbf\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\\xca\u05bb\u05bc\u05bd\u05be\u05bf\u05c0\u05c1\u05c2\u05c3\u05f0\u05f1\u05f2\u05f3\u05f4\\xd9\\xda\\xdb\\xdc\\xdd\\xde\\xdf\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\\xfb\\xfc\u200e\u200f\\xff'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp1255', 'xmlcharrefreplace', '')
g.write('\u0192\u02c6\xb5\u05f0\u05f1\u05f2a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x83\x88\xb5\xd4\xd5\xd6a&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x83\x88\xb5\xd4\xd5\xd6a&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0192\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0192\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp1255')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
