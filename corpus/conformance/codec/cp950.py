# parity 1
# recorded: cpython 3.11.2
"""Text in cp950: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xa3B\xc6\xdf\xa2\xdf\xa1\xc2\xc7\xf1b\n\xc6\xc2\xa1N\xa3I\xa2Dc~\\\xc7\xec\xc6\xdd\xa3@\xa3Z\xc6\xf4\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'cp950', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\uff59\u307b\uff31'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\xaf\u2468b\n\u305e\ufe51\u0396\uffe5c~\\\u2463\u3079\uff57\u03a8\u3090\n'
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
#> '\xaf\u2468'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\uff59\u307b\uff31\xaf\u2468b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'cp950', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\udc8f\ufe5b\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'cp950')
h.read()
#! UnicodeDecodeError('cp950', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'cp950', 'xmlcharrefreplace')
k.write('\uff59\u307b\uff31\xafa\u0e01\u2468\u305e\uff64')
#> 9
k.flush()
#> None
#: write(b'\xa3B\xc6\xdf\xa2\xdf\xa1\xc2a&#3585;\xc7\xf1\xc6\xc2\xa1N') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\uff59\ud800\u0e01')
#! UnicodeEncodeError('cp950', 'ok\uff59\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\uff59z')
#> 2
k.flush()
#> None
#: write(b'\xa3Bz') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u307b\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xc6\xdf\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\uff59\u307b\uff31\xafa&#3585;\u2468\u305e\ufe51\uff59z\u307b\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
