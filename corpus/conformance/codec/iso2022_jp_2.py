# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp_2: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$B#m\x1b$(D&x\x1b$(C5x\x1b$B$%!u\x1b(Bb\n\x1b$(D*`\x1b$B$N\x1b$(CFDF1\x1b(Bc~\\\x1b$(C)g\x1b$B$/\x1b$(D*@\x1b$B!0&A\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp_2', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\uff4d\u03c2\ub528'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 68
y = f.tell()
y
#> 160208754795058590954553363
f.read()
#> '\u3045\uff06b\n\u0164\u306e\ud30c\ud2bfc~\\\u2474\u304f\xcc\uff3e\u03b1\n'
#: readinto(8192) -> 0
f.tell()
#> 84
f.seek(y)
#> 160208754795058590954553363
#: seek(19, 0) -> 19
f.read(2)
#> '\u3045\uff06'
#: readinto(8192) -> 65
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\uff4d\u03c2\ub528\u3045\uff06b\n'
#: readinto(8192) -> 82
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp_2', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp_2', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp_2')
h.read()
#! UnicodeDecodeError('iso2022_jp_2', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp_2', 'xmlcharrefreplace')
k.write('\uff4d\u03c2\ub528\u3045a\u0e01\uff06\u0164\u306e')
#> 9
k.flush()
#> None
#: write(b'\x1b$B#m\x1b$(D&x\x1b$(C5x\x1b$B$%\x1b(Ba&#3585;\x1b$B!u\x1b$(D*`\x1b$B$N') -> 49
k.reconfigure(errors='strict')
#> None
k.write('ok\uff4d\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp_2', 'ok\uff4d\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\uff4dz')
#> 2
k.flush()
#> None
#: write(b'#m\x1b(Bz') -> 6
k.seek(0, 2)
#> 55
#: seek(0, 2) -> 55
k.write('\u03c2\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$(D&x\x1b(B\n') -> 10
#: seek(0, 0) -> 0
k.read()
#> '\uff4d\u03c2\ub528\u3045a&#3585;\uff06\u0164\u306e\uff4dz\u03c2\n'
#: readinto(8192) -> 65
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
