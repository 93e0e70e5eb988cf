# parity 1
# recorded: cpython 3.11.2
"""Text in hz: places within it, what it has not, and what waits."""
m = Memory(b'a\n~{$H!S!U(\'7\\~}b\n~{#Q$>!x"N~}c~~\\~{#6v`&A&!(:~}\n', read=[4, 3, 1, 1, 2, 5])
f = TextIOWrapper(m, 'hz', 'backslashreplace')
f.readline()
#> 'a\n'
#: readinto(8192) -> 4
x = f.tell()
f.read(3)
#> '\u3068\u222e\u224c'
#: readinto(8192) -> 3
#: readinto(8192) -> 1
#: readinto(8192) -> 1
#: readinto(8192) -> 2
y = f.tell()
y
#> 36893488147419103242
f.read()
#> '\u011b\u594bb\n\uff31\u305e\u25b2\u247dc~\\\uff16\u9c9f\u03b1\u0391\xea\n'
#: readinto(8192) -> 5
#: readinto(8192) -> 33
#: readinto(8192) -> 0
f.tell()
#> 49
f.seek(y)
#> 36893488147419103242
#: seek(10, 0) -> 10
f.read(2)
#> '\u011b\u594b'
#: readinto(8192) -> 39
f.seek(x)
#> 36893488147419103236
#: seek(4, 0) -> 4
f.readline()
#> '\u3068\u222e\u224c\u011b\u594bb\n'
#: readinto(8192) -> 45
b = Memory(b'a~{VP~x\xff~}b')
g = TextIOWrapper(b, 'hz', 'surrogateescape')
g.read()
#! UnicodeDecodeError('hz', b'a~{VP~x\xff~}b', 5, 6, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
b.seek(0)
#> 0
#: seek(0, 0) -> 0
h = TextIOWrapper(b, 'hz')
h.read()
#! UnicodeDecodeError('hz', b'a~{VP~x\xff~}b', 5, 6, 'illegal multibyte sequence')
#: readinto(8192) -> 11
#: readinto(8192) -> 0
h.read()
#> ''
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'hz', 'xmlcharrefreplace')
k.write('\u3068\u222e\u224c\u011ba\u0e01\u594b\uff31\u305e')
#> 9
k.flush()
#> None
#: write(b"~{$H!S!U('~}a&#3585;~{7\\#Q$>") -> 28
k.reconfigure(errors='strict')
#> None
k.write('ok\u3068\ud800\u0e01')
#! UnicodeEncodeError('hz', 'ok\u3068\ud800\u0e01', 3, 4, 'illegal multibyte sequence')
k.write('\u3068z')
#> 2
k.flush()
#> None
#: write(b'$H~}z') -> 5
k.seek(0, 2)
#> 33
#: seek(0, 2) -> 33
k.write('\u222e\n')
#> 2
k.seek(0)
#> 0
#: write(b'~{!S~}\n') -> 7
#: seek(0, 0) -> 0
k.read()
#> '\u3068\u222e\u224c\u011ba&#3585;\u594b\uff31\u305e\u3068z\u222e\n'
#: readinto(8192) -> 40
#: readinto(8192) -> 0
k.close()
#> None
#: close()
#end
#: close()
#: close()
