# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp775, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp775', 'backslashreplace', '')
f.read(3)
#> '\u0106\xfc\xe9'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\u0101\xe4\u0123\xe5\u0107\u0142\u0113\u0156\u0157\u012b\u0179\xc4\xc5\xc9\xe6\xc6\u014d\xf6\u0122\xa2\u015a\u015b\xd6\xdc\xf8\xa3\xd8\xd7\xa4\u0100\u012a\xf3\u017b\u017c\u017a\u201d\xa6\xa9\xae\xac\xbd\xbc\u0141\xab\xbb\u2591\u2592\u2593\u2502\u2524\u0104\u010c\u0118\u0116\u2563\u2551\u2557\u255d\u012e\u0160\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u0172\u016a\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u017d\u0105\u010d\u0119\u0117\u012f\u0161\u0173\u016b\u017e\u2518\u250c\u2588\u2584\u258c\u2590\u2580\xd3\xdf\u014c\u0143\xf5\xd5\xb5\u0144\u0136\u0137\u013b\u013c\u0146\u0112\u0145\u2019\xad\xb1\u201c\xbe\xb6\xa7\xf7\u201e\xb0\u2219\xb7\xb9\xb3\xb2\u25a0\xa0'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp775', 'xmlcharrefreplace', '')
g.write('\u0106\xfc\xe9\u0101\xe4\u0123a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x80\x81\x82\x83\x84\x85a&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x80\x81\x82\x83\x84\x85a&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u0106\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0106\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
#end
#: close()
#: close()
