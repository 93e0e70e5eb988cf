# parity 1
# recorded: cpython 3.11.2
"""Text in shift_jisx0213: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xcc\xfb@\x85\xe0\x82\xa8\x81\x8eb\n\x82\x8e\x82\xe1\x87\x84\x83\xcec\x81\xb0\x81_\x9af\xad\x81\x92\xf0\xf8\xfa\xbf\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'shift_jisx0213', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\uff8c\U00028a29\u0135'
#: readinto(8192) -> 3
y = f.tell()
y
#> 7
f.read()
#> '\u304a\u2103b\n\uff4e\u3083\u2121\u03c0c~\\\u5583\uff6d\xa3\u5e56\u9159\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 20
#: readinto(8192) -> 0
f.tell()
#> 36
f.seek(y)
#> 7
#: seek(7, 0) -> 7
f.read(2)
#> '\u304a\u2103'
#: readinto(8192) -> 29
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\uff8c\U00028a29\u0135\u304a\u2103b\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'shift_jisx0213', 'surrogateescape')
g.read()
#> 'a\udc81 \uff61\udcff\u5347\uff61\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'shift_jisx0213')
h.read()
#! UnicodeDecodeError('shift_jisx0213', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'shift_jisx0213', 'xmlcharrefreplace')
k.write('\uff8c\U00028a29\u0135\u304aa\u0e01\u2103\uff4e\u3083')
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
#: write(b'\xcc\xfb@\x85\xe0\x82\xa8a&#3585;\x81\x8e\x82\x8e\x82\xe1\x82\xf5\x86\x84x\x82\xa9y') -> 29
k.reconfigure(errors='strict')
#> None
k.write('ok\uff8c\ud800\u0e01')
#! UnicodeEncodeError('shift_jisx0213', 'ok\uff8c\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\uff8cz')
#> 2
k.flush()
#> None
#: write(b'\xccz') -> 2
k.seek(0, 2)
#> 31
#: seek(0, 2) -> 31
k.write('\U00028a29\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xfb@\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\uff8c\U00028a29\u0135\u304aa&#3585;\u2103\uff4e\u3083\u304b\u309a\u02e9x\u304by\uff8cz\U00028a29\n'
#: readinto(8192) -> 34
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
