# parity 1
# recorded: cpython 3.11.2
"""Text in euc_jp: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xa6\xce\xa8\xb6\xa1\xcb\x8f\xa9\xaf\x8e\xcdb\n\x8f\xe6\xe0\xa3\xf4\x8e\xb4\x8f\xab\xf1c~\\\xa4\xbc\xa6\xc8\xa2\xe4\xa3\xc4\xa4\xc6\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'euc_jp', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u03be\u254b\uff09'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u0166\uff8db\n\u9681\uff54\uff74\u0175c~\\\u305c\u03b8\u226b\uff24\u3066\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 23
#: readinto(8192) -> 0
f.tell()
#> 39
f.seek(y)
#> 8
#: seek(8, 0) -> 8
f.read(2)
#> '\u0166\uff8d'
#: readinto(8192) -> 31
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u03be\u254b\uff09\u0166\uff8db\n'
#: readinto(8192) -> 37
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'euc_jp', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\udc8f\u3000\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'euc_jp')
h.read()
#! UnicodeDecodeError('euc_jp', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'euc_jp', 'xmlcharrefreplace')
k.write('\u03be\u254b\uff09\u0166a\u0e01\uff8d\u9681\uff54')
#> 9
k.flush()
#> None
#: write(b'\xa6\xce\xa8\xb6\xa1\xcb\x8f\xa9\xafa&#3585;\x8e\xcd\x8f\xe6\xe0\xa3\xf4') -> 24
k.reconfigure(errors='strict')
#> None
k.write('ok\u03be\ud800\u0e01')
#! UnicodeEncodeError('euc_jp', 'ok\u03be\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u03bez')
#> 2
k.flush()
#> None
#: write(b'\xa6\xcez') -> 3
k.seek(0, 2)
#> 27
#: seek(0, 2) -> 27
k.write('\u254b\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa8\xb6\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u03be\u254b\uff09\u0166a&#3585;\uff8d\u9681\uff54\u03bez\u254b\n'
#: readinto(8192) -> 30
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
