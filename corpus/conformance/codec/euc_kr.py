# parity 1
# recorded: cpython 3.11.2
"""Text in euc_kr: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xd4\xf9\xa5\xd4\xa5\xf4\xaa\xa6\xa3\xa7b\n\xa9\xac\xa9\xaa\xfd\xfe\xc1\xd7c~\\\xa6\xc0\xa9\xad\xaa\xd1\xa5\xcb\xa8\xe5\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'euc_kr', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u9a30\u03a5\u03c5'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u3046\uff07b\n\xdf\xf8\u8a70\uc8fdc~\\\u2542\xfe\u3071\u039b\u24e8\n'
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
#> '\u3046\uff07'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u9a30\u03a5\u03c5\u3046\uff07b\n'
#: readinto(8192) -> 34
b = Memory(b'a\xa4\xd4\xa4\xb3\xa4\xcf\xa4\xff\xfe\xfeb')
g = TextIOWrapper(b, 'euc_kr', 'surrogateescape')
g.read()
#> 'a\udca4\u6e21\ub080\u548e\udcff\udcfe\udcfeb'
#: readinto(8192) -> 12
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'euc_kr')
h.read()
#! UnicodeDecodeError('euc_kr', b'a\xa4\xd4\xa4\xb3\xa4\xcf\xa4\xff\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 12
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'euc_kr', 'xmlcharrefreplace')
k.write('\u9a30\u03a5\u03c5\u3046a\u0e01\uff07\xdf\xf8')
#> 9
k.flush()
#> None
#: write(b'\xd4\xf9\xa5\xd4\xa5\xf4\xaa\xa6a&#3585;\xa3\xa7\xa9\xac\xa9\xaa') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\u9a30\ud800\u0e01')
#! UnicodeEncodeError('euc_kr', 'ok\u9a30\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u9a30z')
#> 2
k.flush()
#> None
#: write(b'\xd4\xf9z') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u03a5\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa5\xd4\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u9a30\u03a5\u03c5\u3046a&#3585;\uff07\xdf\xf8\u9a30z\u03a5\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
