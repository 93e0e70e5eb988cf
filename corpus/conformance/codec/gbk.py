# parity 1
# recorded: cpython 3.11.2
"""Text in gbk: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xa1\xec\xa4\xef\xe8\xc6\xa6\xce\xa3\xcdb\n\xa3\xb5\xa9\xba\xcbC\xa8\xadc~\\\xba\xfa\xa1\xc1\xa4\xcb\xa8U\xa3\xca\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'gbk', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\xa7\u308f\u6775'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u03be\uff2db\n\uff15\u2516\u8588\u014dc~\\\u80e1\xd7\u306b\u2551\uff2a\n'
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
#> '\u03be\uff2d'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\xa7\u308f\u6775\u03be\uff2db\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'gbk', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\u5f59\u3013\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'gbk')
h.read()
#! UnicodeDecodeError('gbk', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'gbk', 'xmlcharrefreplace')
k.write('\xa7\u308f\u6775\u03bea\u0e01\uff2d\uff15\u2516')
#> 9
k.flush()
#> None
#: write(b'\xa1\xec\xa4\xef\xe8\xc6\xa6\xcea&#3585;\xa3\xcd\xa3\xb5\xa9\xba') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\xa7\ud800\u0e01')
#! UnicodeEncodeError('gbk', 'ok\xa7\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\xa7z')
#> 2
k.flush()
#> None
#: write(b'\xa1\xecz') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u308f\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa4\xef\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\xa7\u308f\u6775\u03bea&#3585;\uff2d\uff15\u2516\xa7z\u308f\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
