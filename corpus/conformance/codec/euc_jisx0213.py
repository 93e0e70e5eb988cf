# parity 1
# recorded: cpython 3.11.2
"""Text in euc_jisx0213: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xf5\xfc\xa7\xc8\xa6\xd9\x8f\xf9\xe6\x8f\xfb\xddb\n\xa4\xc3\xaa\xcf\x8f\xa9\xaf\xaa\xa9c~\\\x8e\xa5\xa1\xb2\xa1\xed\xa3\xd6\xa2\xe3\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'euc_jisx0213', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u69ad\u23c4\u03c2'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\U0002840c\U00028e1fb\n\u3063\u010f\u0166\u0179c~\\\uff65\uff3f\u2033\uff36\u226a\n'
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
#> '\U0002840c\U00028e1f'
#: readinto(8192) -> 31
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u69ad\u23c4\u03c2\U0002840c\U00028e1fb\n'
#: readinto(8192) -> 37
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'euc_jisx0213', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\U00020089\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'euc_jisx0213')
h.read()
#! UnicodeDecodeError('euc_jisx0213', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'euc_jisx0213', 'xmlcharrefreplace')
k.write('\u69ad\u23c4\u03c2\U0002840ca\u0e01\U00028e1f\u3063\u010f')
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
#: write(b'\xf5\xfc\xa7\xc8\xa6\xd9\x8f\xf9\xe6a&#3585;\x8f\xfb\xdd\xa4\xc3\xaa\xcf\xa4\xf7\xab\xe4x\xa4\xaby') -> 32
k.reconfigure(errors='strict')
#> None
k.write('ok\u69ad\ud800\u0e01')
#! UnicodeEncodeError('euc_jisx0213', 'ok\u69ad\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u69adz')
#> 2
k.flush()
#> None
#: write(b'\xf5\xfcz') -> 3
k.seek(0, 2)
#> 35
#: seek(0, 2) -> 35
k.write('\u23c4\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xa7\xc8\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u69ad\u23c4\u03c2\U0002840ca&#3585;\U00028e1f\u3063\u010f\u304b\u309a\u02e9x\u304by\u69adz\u23c4\n'
#: readinto(8192) -> 38
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
