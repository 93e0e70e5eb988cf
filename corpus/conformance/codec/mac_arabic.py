# parity 1
# recorded: cpython 3.11.2
"""The upper half of mac-arabic, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'mac-arabic', 'backslashreplace', '')
f.read(3)
#> '\xc4\xa0\xc7'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\xc9\xd1\xd6\xdc\xe1\xe0\xe2\xe4\u06ba\xab\xe7\xe9\xe8\xea\xeb\xed\u2026\xee\xef\xf1\xf3\xbb\xf4\xf6\xf7\xfa\xf9\xfb\xfc !"#$\u066a&\'()*+\u060c-./\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669:\u061b<=>\u061f\u274a\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a[\\]^_\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u067e\u0679\u0686\u06d5\u06a4\u06af\u0688\u0691{|}\u0698\u06d2'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'mac-arabic', 'xmlcharrefreplace', '')
g.write('\xc4\xc7\xc9\xd1\xd6\xdca\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x80\x82\x83\x84\x85\x86a\xa6\xa319968;\xa6\xa3128512;\xa0z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x80\x82\x83\x84\x85\x86a\xa6\xa319968;\xa6\xa3128512;\xa0z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\xc4\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\xc4\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
#end
#: close()
#: close()
