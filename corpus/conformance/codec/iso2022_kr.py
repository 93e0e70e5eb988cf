# parity 1
# recorded: cpython 3.11.2
"""Text in iso2022_kr: places within it, what it has not, and what waits."""
m = Memory(b'a\n\x1b$)C\x0e*l#]%n!Q#O\x0fb\n\x0e8~_Q({%d\x0fc~\\\x0e#+D,%TR]Ql\x0f\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'iso2022_kr', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u308c\uff3d\u03be'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
#: readinto(8192) -> 5
y = f.tell()
#! OverflowError('signed integer is greater than maximum')
y
#! NameError("name 'y' is not defined")
f.read()
#> '\u22a5\uff2fb\n\ubafc\u7240\u215b\u03b4c~\\\uff0b\uce75\u03a5\u60f1\u6696\n'
#: readinto(8192) -> 30
#: readinto(8192) -> 0
f.tell()
#> 46
f.seek(y)
#! NameError("name 'y' is not defined")
f.read(2)
#> ''
#: readinto(8192) -> 0
f.seek(x)
#> 160203995535087573890236418
#: seek(2, 0) -> 2
f.readline()
#> '\u308c\uff3d\u03be\u22a5\uff2fb\n'
#: readinto(8192) -> 44
b = Memory(b'a\x1b$)C\x0e0!\x0f\x1b$)Xab\x0e\x7fb')
g = TextIOWrapper(b, 'iso2022_kr', 'surrogateescape')
g.read()
#! UnicodeDecodeError('iso2022_kr', b'a\x1b$)C\x0e0!\x0f\x1b$)Xab\x0e\x7fb', 9, 13, 'illegal multibyte sequence')
#: readinto(8192) -> 18
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'iso2022_kr')
h.read()
#! UnicodeDecodeError('iso2022_kr', b'a\x1b$)C\x0e0!\x0f\x1b$)Xab\x0e\x7fb', 9, 13, 'illegal multibyte sequence')
#: readinto(8192) -> 18
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'iso2022_kr', 'xmlcharrefreplace')
k.write('\u308c\uff3d\u03be\u22a5a\u0e01\uff2f\ubafc\u7240')
#> 9
k.flush()
#> None
#: write(b'\x1b$)C\x0e*l#]%n!Q\x0fa&#3585;\x0e#O8~_Q') -> 29
k.reconfigure(errors='strict')
#> None
k.write('ok\u308c\ud800\u0e01')
#! UnicodeEncodeError('iso2022_kr', 'ok\u308c\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u308cz')
#> 2
k.flush()
#> None
#: write(b'*l\x0fz') -> 4
k.seek(0, 2)
#> 33
#: seek(0, 2) -> 33
k.write('\uff3d\n')
#> 2
k.seek(0)
#> 0
#: write(b'\x1b$)C\x0e#]\x1b(B\x0f\n') -> 12
#: seek(0, 0) -> 0
k.read()
#> '\u308c\uff3d\u03be\u22a5a&#3585;\uff2f\ubafc\u7240\u308cz\uff3d\n'
#: readinto(8192) -> 45
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
