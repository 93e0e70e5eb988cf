# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp_3: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$B&P\x1b$(O))\x1b$B&E\x1b$(P{>\x1b$(O*2\x1b(Bb\n\x1b$B$5\x1b$(Pqi\x1b$B#c$P\x1b(Bc~\\\x1b$(O&e\x1b$BWO&Wiq\x1b$(Pty\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp_3', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u03c0\xad\u03b5'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 68
y = f.tell()
y
#> 160208717901570443535450130
f.read()
#> '\U00028add\u0161b\n\u3055\U00024e8b\uff43\u3070c~\\\u2617\u5f9e\u03c8\u873b\U00026402\n'
#: readinto(8192) -> 0
f.tell()
#> 84
f.seek(y)
#> 160208717901570443535450130
#: seek(18, 0) -> 18
f.read(2)
#> '\U00028add\u0161'
#: readinto(8192) -> 66
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\u03c0\xad\u03b5\U00028add\u0161b\n'
#: readinto(8192) -> 82
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp_3', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp_3', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 6, 9, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp_3')
h.read()
#! UnicodeDecodeError('iso2022_jp_3', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 6, 9, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp_3', 'xmlcharrefreplace')
k.write('\u03c0\xad\u03b5\U00028adda\u0e01\u0161\u3055\U00024e8b')
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
#: write(b'\x1b$B&P\x1b$(O))\x1b$B&E\x1b$(P{>\x1b(Ba&#3585;\x1b$(O*2\x1b$B$5\x1b$(Pqi\x1b$B$+\x1b(B&#12442;\x1b$(O+d\x1b(Bx\x1b$B$+\x1b(B\x00y') -> 86
k.reconfigure(errors='strict')
#> None
k.write('ok\u03c0\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp_3', 'ok\u03c0\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u03c0z')
#> 2
k.flush()
#> None
#: write(b'&P\x1b(Bz') -> 6
k.seek(0, 2)
#> 92
#: seek(0, 2) -> 92
k.write('\xad\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$(O))\x1b(B\n') -> 10
#: seek(0, 0) -> 0
k.read()
#> '\u03c0\xad\u03b5\U00028adda&#3585;\u0161\u3055\U00024e8b\u304b&#12442;\u02e9x\u304b\x00y&Pz\xad\n'
#: readinto(8192) -> 102
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
