# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp_1: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$B&T\x1b$(D+b\x1b$B(6#q\x1b$(D&j\x1b(Bb\n\x1b$B`a$Q\x1b$(D+^"o\x1b(Bc~\\\x1b$B(:&A$V"e!t\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp_1', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u03c5\xfa\u254b'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
#: readinto(8192) -> 53
y = f.tell()
y
#> 160208717901570443535450130
f.read()
#> '\uff51\u03abb\n\u73c0\u3071\u0161\u2122c~\\\u2537\u03b1\u3076\u221a\uff03\n'
#: readinto(8192) -> 0
f.tell()
#> 69
f.seek(y)
#> 160208717901570443535450130
#: seek(18, 0) -> 18
f.read(2)
#> '\uff51\u03ab'
#: readinto(8192) -> 51
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\u03c5\xfa\u254b\uff51\u03abb\n'
#: readinto(8192) -> 67
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp_1', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp_1', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp_1')
h.read()
#! UnicodeDecodeError('iso2022_jp_1', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 14, 16, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp_1', 'xmlcharrefreplace')
k.write('\u03c5\xfa\u254b\uff51a\u0e01\u03ab\u73c0\u3071')
#> 9
k.flush()
#> None
#: write(b'\x1b$B&T\x1b$(D+b\x1b$B(6#q\x1b(Ba&#3585;\x1b$(D&j\x1b$B`a$Q') -> 42
k.reconfigure(errors='strict')
#> None
k.write('ok\u03c5\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp_1', 'ok\u03c5\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u03c5z')
#> 2
k.flush()
#> None
#: write(b'&T\x1b(Bz') -> 6
k.seek(0, 2)
#> 48
#: seek(0, 2) -> 48
k.write('\xfa\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$(D+b\x1b(B\n') -> 10
#: seek(0, 0) -> 0
k.read()
#> '\u03c5\xfa\u254b\uff51a&#3585;\u03ab\u73c0\u3071\u03c5z\xfa\n'
#: readinto(8192) -> 58
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
