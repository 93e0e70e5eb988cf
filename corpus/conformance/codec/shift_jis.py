# parity 1
# recorded: cpython 3.11.2
"""Text in shift_jis: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x81M\x83\xa2\x81\x8b\x82\xe5\x81~b\n\x82\xa8\x98@\xb8\x81\xdac~\\\x81\x80\xd2\x82\x8e\xe6p\x81\x9b\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'shift_jis', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\uff40\u0394\xb0'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u3087\xd7b\n\u304a\u84ee\uff78\u2220c~\\\xf7\uff92\uff4e\u8a84\u25cb\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 18
#: readinto(8192) -> 0
f.tell()
#> 34
f.seek(y)
#> 8
#: seek(8, 0) -> 8
f.read(2)
#> '\u3087\xd7'
#: readinto(8192) -> 26
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\uff40\u0394\xb0\u3087\xd7b\n'
#: readinto(8192) -> 32
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'shift_jis', 'surrogateescape')
g.read()
#> 'a\udc81 \uff61\udcff\u5347\uff61\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'shift_jis')
h.read()
#! UnicodeDecodeError('shift_jis', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'shift_jis', 'xmlcharrefreplace')
k.write('\uff40\u0394\xb0\u3087a\u0e01\xd7\u304a\u84ee')
#> 9
k.flush()
#> None
#: write(b'\x81M\x83\xa2\x81\x8b\x82\xe5a&#3585;\x81~\x82\xa8\x98@') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\uff40\ud800\u0e01')
#! UnicodeEncodeError('shift_jis', 'ok\uff40\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\uff40z')
#> 2
k.flush()
#> None
#: write(b'\x81Mz') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u0394\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x83\xa2\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\uff40\u0394\xb0\u3087a&#3585;\xd7\u304a\u84ee\uff40z\u0394\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
