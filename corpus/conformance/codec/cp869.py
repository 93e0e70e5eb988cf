# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp869, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp869', 'backslashreplace', '')
f.read(3)
#> '\\x8'
#: readinto(8192) -> 128
f.tell()
#> 1020847100842043552904388159888848584704
f.read()
#> '0\\x81\\x82\\x83\\x84\\x85\u0386\\x87\xb7\xac\xa6\u2018\u2019\u0388\u2015\u0389\u038a\u03aa\u038c\\x93\\x94\u038e\u03ab\xa9\u038f\xb2\xb3\u03ac\xa3\u03ad\u03ae\u03af\u03ca\u0390\u03cc\u03cd\u0391\u0392\u0393\u0394\u0395\u0396\u0397\xbd\u0398\u0399\xab\xbb\u2591\u2592\u2593\u2502\u2524\u039a\u039b\u039c\u039d\u2563\u2551\u2557\u255d\u039e\u039f\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u03a0\u03a1\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u03a3\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03b1\u03b2\u03b3\u2518\u250c\u2588\u2584\u03b4\u03b5\u2580\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c2\u03c4\u0384\xad\xb1\u03c5\u03c6\u03c7\xa7\u03c8\u0385\xb0\xa8\u03c9\u03cb\u03b0\u03ce\u25a0\xa0'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp869', 'xmlcharrefreplace', '')
g.write('\u0386\u0388\u0389\u038a\u03aa\u038ca\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x86\x8d\x8f\x90\x91\x92a&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x86\x8d\x8f\x90\x91\x92a&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0386\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0386\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x81c')
h = TextIOWrapper(n, 'cp869')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x81c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
