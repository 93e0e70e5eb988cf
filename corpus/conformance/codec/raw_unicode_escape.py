# parity 1
# recorded: cpython 3.11.2
"""Raw escapes: \\u and \\U alone mean something, and a backslash may be the last byte."""
m = Memory(b'a\\xe9\\u20ac\\U0001F600\\n\xe9\\', read=[3, 4, 2, 9, 7])
f = TextIOWrapper(m, 'raw-unicode-escape')
f.read(2)
#> 'a\\'
#: readinto(8192) -> 3
f.tell()
#> 340282367079394788491903282618856112129
f.read()
#> 'xe9\u20ac\U0001f600\\n\xe9\\'
#: readinto(8192) -> 4
#: readinto(8192) -> 2
#: readinto(8192) -> 9
#: readinto(8192) -> 7
#: readinto(8192) -> 0
b = Memory(b'\\ug\\U00110000\\u12')
g = TextIOWrapper(b, 'raw_unicode_escape', 'ignore')
g.read()
#> 'g'
#: readinto(8192) -> 17
#: readinto(8192) -> 0
n = Memory(b'ok\\u4')
h = TextIOWrapper(n, 'raw_unicode_escape')
h.read()
#! UnicodeDecodeError('rawunicodeescape', b'ok\\u4', 2, 5, 'truncated \\uXXXX escape')
#: readinto(8192) -> 5
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'raw_unicode_escape')
k.write('a\\\xe9\u20ac\U0001f600')
#> 5
k.close()
#> None
#: write(b'a\\\xe9\\u20ac\\U0001f600') -> 19
#: close()
#end
#: close()
#: close()
#: close()
