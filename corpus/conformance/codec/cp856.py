# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp856, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp856', 'backslashreplace', '')
f.read(3)
#> '\u05d0\u05d1\u05d2'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8\u05d9\u05da\u05db\u05dc\u05dd\u05de\u05df\u05e0\u05e1\u05e2\u05e3\u05e4\u05e5\u05e6\u05e7\u05e8\u05e9\u05ea\\x9b\xa3\\x9d\xd7\\x9f\\xa0\\xa1\\xa2\\xa3\\xa4\\xa5\\xa6\\xa7\\xa8\xae\xac\xbd\xbc\\xad\xab\xbb\u2591\u2592\u2593\u2502\u2524\\xb5\\xb6\\xb7\xa9\u2563\u2551\u2557\u255d\xa2\xa5\u2510\u2514\u2534\u252c\u251c\u2500\u253c\\xc6\\xc7\u255a\u2554\u2569\u2566\u2560\u2550\u256c\xa4\\xd0\\xd1\\xd2\\xd3\\xd4\\xd5\\xd6\\xd7\\xd8\u2518\u250c\u2588\u2584\xa6\\xde\u2580\\xe0\\xe1\\xe2\\xe3\\xe4\\xe5\xb5\\xe7\\xe8\\xe9\\xea\\xeb\\xec\\xed\xaf\xb4\xad\xb1\u2017\xbe\xb6\xa7\xf7\xb8\xb0\xa8\xb7\xb9\xb3\xb2\u25a0\xa0'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp856', 'xmlcharrefreplace', '')
g.write('\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5a\u4e00\U0001f600 z')
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
g.write('ok\u05d0\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u05d0\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x9bc')
h = TextIOWrapper(n, 'cp856')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x9bc', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
