# parity 1
# recorded: cpython 3.11.2
"""Text in cp949: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x92V\xa9\xd9\xc7\xbd\xb2\x87\xa3\xdab\n\xa5\xc8\xaa\xab\xa8\xa8\xa1\xe6c~\\\xaa\xc3\xef\xbd\xe9\xb5\xa1\xa7\xe2\xdd\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'cp949', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\ubb4b\u24a8\ud4f0'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\ucfb1\uff3ab\n\u0398\u304b\u013f\u2192c~\\\u3063\u7bc0\u4fd1\xa8\u83fd\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 20
#: readinto(8192) -> 0
f.tell()
#> 36
f.seek(y)
#> 8
#: seek(8, 0) -> 8
f.read(2)
#> '\ucfb1\uff3a'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\ubb4b\u24a8\ud4f0\ucfb1\uff3ab\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'cp949', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\ub8ea\uffe2\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'cp949')
h.read()
#! UnicodeDecodeError('cp949', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'cp949', 'xmlcharrefreplace')
k.write('\ubb4b\u24a8\ud4f0\ucfb1a\u0e01\uff3a\u0398\u304b')
#> 9
k.flush()
#> None
#: write(b'\x92V\xa9\xd9\xc7\xbd\xb2\x87a&#3585;\xa3\xda\xa5\xc8\xaa\xab') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\ubb4b\ud800\u0e01')
#! UnicodeEncodeError('cp949', 'ok\ubb4b\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\ubb4bz')
#> 2
k.flush()
#> None
#: write(b'\x92Vz') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u24a8\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa9\xd9\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\ubb4b\u24a8\ud4f0\ucfb1a&#3585;\uff3a\u0398\u304b\ubb4bz\u24a8\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
