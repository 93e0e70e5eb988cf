# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp1251, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp1251', 'backslashreplace', '')
f.read(3)
#> '\u0402\u0403\u201a'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\\x98\u2122\u0459\u203a\u045a\u045c\u045b\u045f\xa0\u040e\u045e\u0408\xa4\u0490\xa6\xa7\u0401\xa9\u0404\xab\xac\xad\xae\u0407\xb0\xb1\u0406\u0456\u0491\xb5\xb6\xb7\u0451\u2116\u0454\xbb\u0458\u0405\u0455\u0457\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417\u0418\u0419\u041a\u041b\u041c\u041d\u041e\u041f\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c\u042d\u042e\u042f\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u043a\u043b\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp1251', 'xmlcharrefreplace', '')
g.write('\u0402\u0403\u0453\u0409\u040a\u040ca\u4e00\U0001f600 z')
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
g.write('ok\u0402\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u0402\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x98c')
h = TextIOWrapper(n, 'cp1251')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x98c', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
