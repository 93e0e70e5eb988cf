# parity 1
# recorded: cpython 3.11.2
"""UTF-7: a shift sequence is pending from its '+', and fails in four ways."""
m = Memory(b'a+AOkg-b+2D3cAA-\n+IKw\n~\\x', read=[3, 2, 5, 4])
f = TextIOWrapper(m, 'utf-7', newline='')
f.read(2)
#! UnicodeDecodeError('utf7', b'+AOkg-b+2', 0, 6, 'partial character in shift sequence')
#: readinto(8192) -> 3
#: readinto(8192) -> 2
#: readinto(8192) -> 5
f.tell()
#> 6
f.readline()
#> '\xe9\u03dd\uc000\n'
#: readinto(8192) -> 4
#: readinto(8192) -> 11
x = f.tell()
f.readline()
#> '\u20ac\n'
f.seek(x)
#> 17
#: seek(17, 0) -> 17
f.read()
#> '\u20ac\n~\\x'
#: readinto(8192) -> 8
#: readinto(8192) -> 0
b = Memory(b'+AG-+AGF-+!\xe9+2D0')
g = TextIOWrapper(b, 'utf_7', 'backslashreplace')
g.read()
#> '\\x2b\\x41\\x47\\x2da\\x2b\\x41\\x47\\x46\\x2d\\x2b\\x21\\xe9\\x2b\\x32\\x44\\x30'
#: readinto(8192) -> 16
#: readinto(8192) -> 0
n = Memory(b'ok+A')
h = TextIOWrapper(n, 'u7')
h.read()
#! UnicodeDecodeError('utf7', b'ok+A', 2, 4, 'unterminated shift sequence')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'utf-7', newline='\r\n')
k.write('a+b\xe9\u20ac-\U0001f600/~\\\n\ud800')
#> 12
k.write('')
#> 0
k.write('x')
#> 1
k.close()
#> None
#: write(b'a+-b+AOkgrA--+2D3eAA-/+AH4AXA\r\n+2AA-x') -> 37
#: close()
w.closed
#> True
#end
#: close()
#: close()
#: close()
