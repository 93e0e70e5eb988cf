# parity 1
# recorded: cpython 3.11.2
"""Text in gb2312: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xa9\xc9\xa9\xdf\xd1\xbb\xa6\xc1\xa3\xa6b\n\xa4\xe8\xa3\xb0\xa4\xc0\xd1\xbfc~\\\xa1\xd6\xa8\xa7\xa4\xc2\xb4\xca\xa8\xb2\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'gb2312', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u2525\u253b\u9e26'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u03b1\uff06b\n\u3088\uff10\u3060\u82bdc~\\\u2248\u011b\u3062\u8bcd\xfa\n'
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
#> '\u03b1\uff06'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u2525\u253b\u9e26\u03b1\uff06b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'gb2312', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\udc8f\u3000\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'gb2312')
h.read()
#! UnicodeDecodeError('gb2312', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'gb2312', 'xmlcharrefreplace')
k.write('\u2525\u253b\u9e26\u03b1a\u0e01\uff06\u3088\uff10')
#> 9
k.flush()
#> None
#: write(b'\xa9\xc9\xa9\xdf\xd1\xbb\xa6\xc1a&#3585;\xa3\xa6\xa4\xe8\xa3\xb0') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\u2525\ud800\u0e01')
#! UnicodeEncodeError('gb2312', 'ok\u2525\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u2525z')
#> 2
k.flush()
#> None
#: write(b'\xa9\xc9z') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u253b\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa9\xdf\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u2525\u253b\u9e26\u03b1a&#3585;\uff06\u3088\uff10\u2525z\u253b\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
