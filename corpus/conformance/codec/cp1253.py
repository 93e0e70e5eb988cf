# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp1253, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp1253', 'backslashreplace', '')
f.read(3)
#> '\u20ac\\x'
#: readinto(8192) -> 128
f.tell()
#> 680564733921105089441013552457080373249
f.read()
#> '81\u201a\u0192\u201e\u2026\u2020\u2021\\x88\u2030\\x8a\u2039\\x8c\\x8d\\x8e\\x8f\\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\u2122\\x9a\u203a\\x9c\\x9d\\x9e\\x9f\xa0\u0385\u0386\xa3\xa4\xa5\xa6\xa7\xa8\xa9\\xaa\xab\xac\xad\xae\u2015\xb0\xb1\xb2\xb3\u0384\xb5\xb6\xb7\u0388\u0389\u038a\xbb\u038c\xbd\u038e\u038f\u0390\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0398\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1\\xd2\u03a3\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03aa\u03ab\u03ac\u03ad\u03ae\u03af\u03b0\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c2\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9\u03ca\u03cb\u03cc\u03cd\u03ce\\xff'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp1253', 'xmlcharrefreplace', '')
g.write('\u0192\u0386\xb5\u0388\u0389\u038aa\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x83\xa2\xb5\xb8\xb9\xbaa&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x83\xa2\xb5\xb8\xb9\xbaa&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0192\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0192\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp1253')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
