# parity 1
# recorded: cpython 3.11.2
"""Text in euc_jis_2004: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xa1\xc2\xac\xd8\xa6\xc8\xa3\xcd\xc9\xa6b\n\xa6\xa5\x8f\xab\xb6\xa3\xf3\x8f\xf9\xc6c~\\\xa9\xcf\xa6\xd2\xa9\xc6\x8e\xd5\xa6\xab\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'euc_jis_2004', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u2016\u24e7\u03b8'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\uff2d\u9aedb\n\u0395\u0117\uff53\u8e22c~\\\xd9\u03c3\xcf\uff95\u039b\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 22
#: readinto(8192) -> 0
f.tell()
#> 38
f.seek(y)
#> 8
#: seek(8, 0) -> 8
f.read(2)
#> '\uff2d\u9aed'
#: readinto(8192) -> 30
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u2016\u24e7\u03b8\uff2d\u9aedb\n'
#: readinto(8192) -> 36
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'euc_jis_2004', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\U00020089\u7e6bb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'euc_jis_2004')
h.read()
#! UnicodeDecodeError('euc_jis_2004', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'euc_jis_2004', 'xmlcharrefreplace')
k.write('\u2016\u24e7\u03b8\uff2da\u0e01\u9aed\u0395\u0117')
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
#: write(b'\xa1\xc2\xac\xd8\xa6\xc8\xa3\xcda&#3585;\xc9\xa6\xa6\xa5\x8f\xab\xb6\xa4\xf7\xab\xe4x\xa4\xaby') -> 31
k.reconfigure(errors='strict')
#> None
k.write('ok\u2016\ud800\u0e01')
#! UnicodeEncodeError('euc_jis_2004', 'ok\u2016\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u2016z')
#> 2
k.flush()
#> None
#: write(b'\xa1\xc2z') -> 3
k.seek(0, 2)
#> 34
#: seek(0, 2) -> 34
k.write('\u24e7\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xac\xd8\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u2016\u24e7\u03b8\uff2da&#3585;\u9aed\u0395\u0117\u304b\u309a\u02e9x\u304by\u2016z\u24e7\n'
#: readinto(8192) -> 37
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
