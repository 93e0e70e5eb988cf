# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_jp_2004: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$(P~2\x1b$B&8&(\x1b$(Q$t\x1b$B&L\x1b(Bb\n\x1b$(Q)A\x1b$B$1TA\x1b$(Q*[\x1b(Bc~\\\x1b$(Pw%\x1b$BjD\x1b$(Q)C\x1b$BF|!}\x1b(B\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_jp_2004', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\U0002a0f9\u03a9\u0398'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
y = f.tell()
y
#> 160208717901570443535450127
f.read()
#> '\u3094\u03bcb\n\xca\u3051\u580a\u0124c~\\\u85c7\u8836\xcc\u65e5\u25ce\n'
#: readinto(8192) -> 68
#: readinto(8192) -> 0
f.tell()
#> 84
f.seek(y)
#> 160208717901570443535450127
#: seek(15, 0) -> 15
f.read(2)
#> '\u3094\u03bc'
#: readinto(8192) -> 69
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\U0002a0f9\u03a9\u0398\u3094\u03bcb\n'
#: readinto(8192) -> 82
b = Memory(b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb')
g = TextIOWrapper(b, 'iso2022_jp_2004', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_jp_2004', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 6, 9, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_jp_2004')
h.read()
#! UnicodeDecodeError('iso2022_jp_2004', b'a\x1b$B0!\x1b(J\\\x1b$(D!!\x1b(Ba\x80\x1b$Zbb', 6, 9, 'illegal multibyte sequence')
#: readinto(8192) -> 26
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_jp_2004', 'xmlcharrefreplace')
k.write('\U0002a0f9\u03a9\u0398\u3094a\u0e01\u03bc\xca\u3051')
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
#: write(b'\x1b$(P~2\x1b$B&8&(\x1b$(Q$t\x1b(Ba&#3585;\x1b$B&L\x1b$(Q)A\x1b$B$1$+\x1b(B&#12442;\x1b$(Q+d\x1b(Bx\x1b$B$+\x1b(B\x00y') -> 79
k.reconfigure(errors='strict')
#> None
k.write('ok\U0002a0f9\ud800\u0e01')
#! UnicodeEncodeError('iso2022_jp_2004', 'ok\U0002a0f9\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\U0002a0f9z')
#> 2
k.flush()
#> None
#: write(b'~2\x1b(Bz') -> 6
k.seek(0, 2)
#> 85
#: seek(0, 2) -> 85
k.write('\u03a9\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$B&8\x1b(B\n') -> 9
#: seek(0, 0) -> 0
k.read()
#> '\U0002a0f9\u03a9\u0398\u3094a&#3585;\u03bc\xca\u3051\u304b&#12442;\u02e9x\u304b\x00y~2z\u03a9\n'
#: readinto(8192) -> 94
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
