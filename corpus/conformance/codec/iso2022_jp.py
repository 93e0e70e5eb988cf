# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$B!r&2&A$;&1\x1b(Bb\n\x1b(J~\x1b$B$o#pT|\x1b(Bc~\\\x1b$B!\'"LeM4\\!.\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\xa3\u03a3\u03b1'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
y = f.tell()
y
#> 160208717901570443535450123
f.read()
#> '\u305b\u03a1b\n\u203e\u308f\uff50\u5967c~\\\uff1a\xac\u7df2\u8218\uff40\n'
#: readinto(8192) -> 5
#: readinto(8192) -> 40
#: readinto(8192) -> 0
f.tell()
#> 56
f.seek(y)
#> 160208717901570443535450123
#: seek(11, 0) -> 11
f.read(2)
#> '\u305b\u03a1'
#: readinto(8192) -> 45
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\xa3\u03a3\u03b1\u305b\u03a1b\n'
#: readinto(8192) -> 54
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 10, 14, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp')
h.read()
#! UnicodeDecodeError('iso2022_jp', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 10, 14, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp', 'xmlcharrefreplace')
k.write('\xa3\u03a3\u03b1\u305ba\u0e01\u03a1\u203e\u308f')
#> 9
k.flush()
#> None
#: write(b'\x1b$B!r&2&A$;\x1b(Ba&#3585;\x1b$B&1\x1b(J~\x1b$B$o') -> 36
k.reconfigure(errors='strict')
#> None
k.write('ok\xa3\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp', 'ok\xa3\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\xa3z')
#> 2
k.flush()
#> None
#: write(b'!r\x1b(Bz') -> 6
k.seek(0, 2)
#> 42
#: seek(0, 2) -> 42
k.write('\u03a3\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$B&2\x1b(B\n') -> 9
#: seek(0, 0) -> 0
k.read()
#> '\xa3\u03a3\u03b1\u305ba&#3585;\u03a1\u203e\u308f\xa3z\u03a3\n'
#: readinto(8192) -> 51
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
