# parity 1
# recorded: cpython 3.11.2
"""Escapes are decoded where they are whole, and fail where they are cut for good."""
m = Memory(b'a\\xe9\\u20ac\\U0001F600\\N{EURO SIGN}\\\n\\t\\101\\777\\q\xe9\n', read=[3, 4, 2, 9, 7])
f = TextIOWrapper(m, 'unicode-escape')
f.read(2)
#> 'a\xe9'
#: readinto(8192) -> 3
#: readinto(8192) -> 4
f.tell()
#> 5
f.read()
#> '\u20ac\U0001f600\u20ac\tA\u01ff\\q\xe9\n'
#: readinto(8192) -> 2
#: readinto(8192) -> 9
#: readinto(8192) -> 7
#: readinto(8192) -> 25
#: readinto(8192) -> 0
b = Memory(b'\\xg\\u12\\U00110000\\N{no such}\\N\\N{}\\N{x')
g = TextIOWrapper(b, 'unicode_escape', 'replace')
g.read()
#> '\ufffdg\ufffd\ufffd\ufffd\ufffd\ufffd}\ufffd'
#: readinto(8192) -> 38
#: readinto(8192) -> 0
n = Memory(b'ok\\x4')
h = TextIOWrapper(n, 'unicode_escape')
h.read()
#! UnicodeDecodeError('unicodeescape', b'ok\\x4', 2, 5, 'truncated \\xXX escape')
#: readinto(8192) -> 5
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'unicode_escape', 'strict', '\r\n')
k.write('a\n\t\\\x7f\xe9\u20ac\U0001f600\ud800')
#> 9
k.close()
#> None
#: write(b'a\\r\\n\\t\\\\\\x7f\\xe9\\u20ac\\U0001f600\\ud800') -> 39
#: close()
#end
#: close()
#: close()
#: close()
