# parity 1
# recorded: cpython 3.11.2
"""Text in johab: places within it, what it has not, and what waits."""
m = Memory(b'a\n\xdd;\xdd\xf1\xdc\xed\xddy\xdd\xcdb\n\xdbe\xe8Z\xd9N\xdb\xabc~\\\xdaY\xf1r\xdao\x94\xb5\xe4k\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'johab', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u0153\u3091\u2466'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
y = f.tell()
y
#> 8
f.read()
#> '\u2476\u306db\n\u03a6\u9594\xb1\u253cc~\\\uff29\u8693\uff3f\ub32f\u81bf\n'
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
#> '\u2476\u306d'
#: readinto(8192) -> 28
f.seek(x)
#> 2
#: seek(2, 0) -> 2
f.readline()
#> '\u0153\u3091\u2466\u2476\u306db\n'
#: readinto(8192) -> 34
b = Memory(b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb')
g = TextIOWrapper(b, 'johab', 'surrogateescape')
g.read()
#> 'a\udc81 \udca1\udcff\ub07c\udca1\udcfe\udcfeb'
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'johab')
h.read()
#! UnicodeDecodeError('johab', b'a\x81 \xa1\xff\x8f\xa1\xa1\xfe\xfeb', 1, 2, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'johab', 'xmlcharrefreplace')
k.write('\u0153\u3091\u2466\u2476a\u0e01\u306d\u03a6\u9594')
#> 9
k.flush()
#> None
#: write(b'\xdd;\xdd\xf1\xdc\xed\xddya&#3585;\xdd\xcd\xdbe\xe8Z') -> 22
k.reconfigure(errors='strict')
#> None
k.write('ok\u0153\ud800\u0e01')
#! UnicodeEncodeError('johab', 'ok\u0153\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u0153z')
#> 2
k.flush()
#> None
#: write(b'\xdd;z') -> 3
k.seek(0, 2)
#> 25
#: seek(0, 2) -> 25
k.write('\u3091\n')
#> 2
k.seek(0)
#> 0
#: write(b'\xdd\xf1\n') -> 3
#: seek(0, 0) -> 0
k.read()
#> '\u0153\u3091\u2466\u2476a&#3585;\u306d\u03a6\u9594\u0153z\u3091\n'
#: readinto(8192) -> 28
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
