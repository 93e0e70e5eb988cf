# parity 1
# recorded: cpython 3.11.2
"""Text in big5: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xc6\xd3\xe4b\xa3J\xa1\xf9\xc7\xeeb\n\xa2X\xa2\xb2\xa1\xd0\xc6\xe6c~\\\xc6\xba\xa3m\xe4\xfe\xa1\xd1\xa3X\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'big5', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u306f\u8e00\u0397'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u2197\u2465b\n\xb0\uff13\uff0d\u3082c~\\\u3056\u03c3\u5658\xd7\u03a6\n'
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
#> '\u2197\u2465'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u306f\u8e00\u0397\u2197\u2465b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'big5', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\udc8f\ufe5b\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'big5')
h.read()
#! UnicodeDecodeError('big5', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'big5', 'xmlcharrefreplace')
k.write('\u306f\u8e00\u0397\u2197a\u0e01\u2465\xb0\uff13')
#> 9
k.flush()
#> None
#: write(b'\xc6\xd3\xe4b\xa3J\xa1\xf9a&#3585;\xc7\xee\xa2X\xa2\xb2') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\u306f\ud800\u0e01')
#! UnicodeEncodeError('big5', 'ok\u306f\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u306fz')
#> 2
k.flush()
#> None
#: write(b'\xc6\xd3z') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u8e00\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xe4b\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u306f\u8e00\u0397\u2197a&#3585;\u2465\xb0\uff13\u306fz\u8e00\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
