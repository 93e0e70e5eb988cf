# parity 1
# recorded: cpython 3.11.2
"""The upper half of cp864, and the characters that it has not."""
m = Memory(b'\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff')
f = TextIOWrapper(m, 'cp864', 'backslashreplace', '')
f.read(3)
#> '\xb0\xb7\u2219'
#: readinto(8192) -> 128
f.tell()
#> 3
f.read()
#> '\u221a\u2592\u2500\u2502\u253c\u2524\u252c\u251c\u2534\u2510\u250c\u2514\u2518\u03b2\u221e\u03c6\xb1\xbd\xbc\u2248\xab\xbb\ufef7\ufef8\\x9b\\x9c\ufefb\ufefc\\x9f\xa0\xad\ufe82\xa3\xa4\ufe84\\xa6\\xa7\ufe8e\ufe8f\ufe95\ufe99\u060c\ufe9d\ufea1\ufea5\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\ufed1\u061b\ufeb1\ufeb5\ufeb9\u061f\xa2\ufe80\ufe81\ufe83\ufe85\ufeca\ufe8b\ufe8d\ufe91\ufe93\ufe97\ufe9b\ufe9f\ufea3\ufea7\ufea9\ufeab\ufead\ufeaf\ufeb3\ufeb7\ufebb\ufebf\ufec1\ufec5\ufecb\ufecf\xa6\xac\xf7\xd7\ufec9\u0640\ufed3\ufed7\ufedb\ufedf\ufee3\ufee7\ufeeb\ufeed\ufeef\ufef3\ufebd\ufecc\ufece\ufecd\ufee1\ufe7d\u0651\ufee5\ufee9\ufeec\ufef0\ufef2\ufed0\ufed5\ufef5\ufef6\ufedd\ufed9\ufef1\u25a0\\xff'
#: readinto(8192) -> 0
w = Memory()
g = TextIOWrapper(w, 'cp864', 'xmlcharrefreplace', '')
g.write('\u03b2\u03c6\ufef7\ufef8\ufefb\ufefca\u4e00\U0001f600 z')
#> 11
g.flush()
#> None
#: write(b'\x90\x92\x99\x9a\x9d\x9ea&#19968;&#128512; z') -> 26
w.seek(0)
#> 0
#: seek(0, 0) -> 0
w.read()
#> b'\x90\x92\x99\x9a\x9d\x9ea&#19968;&#128512; z'
#: readinto(8192) -> 26
#: readinto(8192) -> 0
g.reconfigure(errors='strict')
#> None
g.write('ok\u03b2\u4e00\u4e01!')
#! UnicodeEncodeError('charmap', 'ok\u03b2\u4e00\u4e01!', 3, 5, 'character maps to <undefined>')
n = Memory(b'ab\x9bc')
h = TextIOWrapper(n, 'cp864')
h.read()
#! UnicodeDecodeError('charmap', b'ab\x9bc', 2, 3, 'character maps to <undefined>')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
