# parity 1
# recorded: cpython 3.11.2
"""Text in cp932: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x82\x90\x83\xd3\x81\xca\x81|\x82\x86b\n\x82\xe5\x83\xa0\x82\xb8\x84\xa7c~\\\x81~\x99q\x83\xd6\x82\xed\x8a\x8b\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'cp932', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\uff50\u03c6\uffe2'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\uff0d\uff46b\n\u3087\u0392\u305a\u2524c~\\\xd7\u51ab\u03c9\u308f\u845b\n'
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
#> '\uff0d\uff46'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\uff50\u03c6\uffe2\uff0d\uff46b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'cp932', 'surrogateescape')
g.read()
#> 'a\udc81 \uff61\uf8f3\u5347\uff61\uf8f2\uf8f2b'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'cp932')
h.read()
#! UnicodeDecodeError('cp932', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'cp932', 'xmlcharrefreplace')
k.write('\uff50\u03c6\xac\uff0da\u0e01\uff46\u3087\u0392')
#> 9
k.flush()
#> None
#: write(b'\x82\x90\x83\xd3\x81\xca\x81|a&#3585;\x82\x86\x82\xe5\x83\xa0') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\uff50\ud800\u0e01')
#! UnicodeEncodeError('cp932', 'ok\uff50\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\uff50z')
#> 2
k.flush()
#> None
#: write(b'\x82\x90z') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u03c6\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x83\xd3\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\uff50\u03c6\uffe2\uff0da&#3585;\uff46\u3087\u0392\uff50z\u03c6\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
