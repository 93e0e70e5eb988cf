# parity 1
# recorded: cpython 3.11.2
"""Text in shift_jis_2004: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x82\x9c\xf9\x84\xc9\x82\xb1\xd9b\n\xf6\x89\x81G\x82\xe9\xe6\xcbc\x81\xb0\x81_\x85\x8e\x83\xc9\xab\x85l\x93A\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'shift_jis_2004', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u2013\U000273db\uff89'
#: readinto(8192) -> 3
y = f.tell()
y
#> 7
f.read()
#> '\u3053\uff99b\n\U00024e8b\uff1b\u308b\u8ce4c~\\\xf9\u03bb\uff6b\xd6\u912d\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 19
#: readinto(8192) -> 0
f.tell()
#> 35
f.seek(y)
#> 7
#: seek(7, 0) -> 7
f.read(2)
#> '\u3053\uff99'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u2013\U000273db\uff89\u3053\uff99b\n'
#: readinto(8192) -> 33
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'shift_jis_2004', 'surrogateescape')
g.read()
#> 'a\udc81 \uff61\udcff\u5347\uff61\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'shift_jis_2004')
h.read()
#! UnicodeDecodeError('shift_jis_2004', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'shift_jis_2004', 'xmlcharrefreplace')
k.write('\u2013\U000273db\uff89\u3053a\u0e01\uff99\U00024e8b\uff1b')
#> 9
k.write('\u304b')
#> 1
k.write('\u309a\u02e9')
#> 2
k.write('')
#> 0
k.write('x\u304b\x00y\u304b')
#> 5
k.flush()
#> None
#: write(b'\x82\x9c\xf9\x84\xc9\x82\xb1a&#3585;\xd9\xf6\x89\x81G\x82\xf5\x86\x84x\x82\xa9y') -> 28
k.reconfigure(errors='strict')
#> None
k.write('ok\u2013\ud800\u0e01')
#! UnicodeEncodeError('shift_jis_2004', 'ok\u2013\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u2013z')
#> 2
k.flush()
#> None
#: write(b'\x82\x9cz') -> 3
k.seek(0, 2)
#> 31
#: seek(0, 2) -> 31
k.write('\U000273db\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xf9\x84\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u2013\U000273db\uff89\u3053a&#3585;\uff99\U00024e8b\uff1b\u304b\u309a\u02e9x\u304by\u2013z\U000273db\n'
#: readinto(8192) -> 34
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
