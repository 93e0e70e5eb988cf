# parity 1
# recorded: cpython 3.11.2
"""The upper half of koi8-t, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'koi8-t', 'backslashreplace', '')
f.read(3)
#> '\u049b\u0493\u201a'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\u0492\u201e\u2026\u2020\u2021\\x88\u2030\u04b3\u2039\u04b2\u04b7\u04b6\\x8f\u049a\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\u2122\\x9a\u203a\\x9c\\x9d\\x9e\\x9f\\xa0\u04ef\u04ee\u0451\xa4\u04e3\xa6\xa7\\xa8\\xa9\\xaa\xab\xac\xad\xae\\xaf\xb0\xb1\xb2\u0401\\xb4\u04e2\xb6\xb7\\xb8\u2116\\xba\xbb\\xbc\\xbd\\xbe\xa9\u044e\u0430\u0431\u0446\u0434\u0435\u0444\u0433\u0445\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f\u044f\u0440\u0441\u0442\u0443\u0436\u0432\u044c\u044b\u0437\u0448\u044d\u0449\u0447\u044a\u042e\u0410\u0411\u0426\u0414\u0415\u0424\u0413\u0425\u0418\u0419\u041a\u041b\u041c\u041d\u041e\u041f\u042f\u0420\u0421\u0422\u0423\u0416\u0412\u042c\u042b\u0417\u0428\u042d\u0429\u0427\u042a'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'koi8-t', 'xmlcharrefreplace', '')
g.write('\u049b\u0493\u0492\u04b3\u04b2\u04b7a\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x80\x81\x83\x8a\x8c\x8da&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x80\x81\x83\x8a\x8c\x8da&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u049b\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u049b\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x88c')
h = TextIOWrapper(n, 'koi8-t')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x88c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
