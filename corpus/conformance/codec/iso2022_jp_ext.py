# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp_ext: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$B$[\x1b(IP\x1b$B"f\x1b$(D*,\x1b(IF\x1b(Bb\n\x1b$(D2F+L>**]\x1b(Bc~\\\x1b$B&7oOm7#C\x1b(I]\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp_ext', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u307b\uff90\u223d'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
y = f.tell()
y
#> 160208717901570443535450128
f.read()
#> '\u0108\uff86b\n\u50f6\u013c\u60cf\u015cc~\\\u03a8\u9229\u8e94\uff23\uff9d\n'
#: readinto(8192) -> 52
#: readinto(8192) -> 0
f.tell()
#> 68
f.seek(y)
#> 160208717901570443535450128
#: seek(16, 0) -> 16
f.read(2)
#> '\u0108\uff86'
#: readinto(8192) -> 52
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\u307b\uff90\u223d\u0108\uff86b\n'
#: readinto(8192) -> 66
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp_ext', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp_ext', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp_ext')
h.read()
#! UnicodeDecodeError('iso2022_jp_ext', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp_ext', 'xmlcharrefreplace')
k.write('\u307b\uff90\u223d\u0108a\u0e01\uff86\u50f6\u013c')
#> 9
k.flush()
#> None
#: write(b'\x1b$B$[\x1b(IP\x1b$B"f\x1b$(D*,\x1b(Ba&#3585;\x1b(IF\x1b$(D2F+L') -> 43
k.reconfigure(errors='strict')
#> None
k.write('ok\u307b\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp_ext', 'ok\u307b\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u307bz')
#> 2
k.flush()
#> None
#: write(b'$[\x1b(Bz') -> 6
k.seek(0, 2)
#> 49
#: seek(0, 2) -> 49
k.write('\uff90\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b(IP\x1b(B\n') -> 8
#: seek(0, 0) -> 0
k.read()
#! UnicodeDecodeError('iso2022_jp_ext', b'\x1b$B$[\x1b(IP\x1b$B"f\x1b$(D*,\x1b(Ba&#3585;\x1b(IF\x1b$(D2F+L$[\x1b(Bz\x1b(IP\x1b(B\n', 43, 45, 'illegal multibyte sequence')
#: readinto(8192) -> 57
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
