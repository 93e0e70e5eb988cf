# parity 1
# recorded: cpython 3.11.2
"""Punycode takes each call for a text of its own."""
m = Memory(b'bcher-kvabcher-kva', read=[9, 9])
f = TextIOWrapper(m, 'punycode')
f.read(5)
#> 'b\xfcche'
#: readinto(8192) -> 9
f.tell()
#! UnicodeError('incomplete punicode string')
#. __context__ = IndexError
f.read()
#> 'rb\xfccher'
#: readinto(8192) -> 9
#: readinto(8192) -> 0
f.read()
#> ''
#: readinto(8192) -> 0
n = Memory(b'ab\x80-9')
h = TextIOWrapper(n, 'punycode', 'replace')
h.read()
#> 'ab\ufffd'
#: readinto(8192) -> 5
#: readinto(8192) -> 0
n = Memory(b'99999999')
h = TextIOWrapper(n, 'punycode')
#: close()
h.read()
#! UnicodeError('incomplete punicode string')
#. __context__ = IndexError
#: readinto(8192) -> 8
#: readinto(8192) -> 0
n = Memory(b'a-zzzzzzzzzzzzzzzzzzzzzzzzzzzz')
h = TextIOWrapper(n, 'punycode')
#: close()
h.read()
#! UnicodeError('incomplete punicode string')
#. __context__ = IndexError
#: readinto(8192) -> 30
#: readinto(8192) -> 0
n = Memory(b'a-b!')
h = TextIOWrapper(n, 'punycode', 'surrogateescape')
#: close()
h.read()
#! UnicodeError('Unsupported error handling surrogateescape')
#: readinto(8192) -> 4
#: readinto(8192) -> 0
w = Memory()
k = TextIOWrapper(w, 'punycode')
k.write('b\xfccher')
#> 6
k.write('\u4e2d\u6587 \U0001f600\ud800')
#> 5
k.write('')
#> 0
k.close()
#> None
#: write(b'bcher-kva -kq6a406egv8ho3zn') -> 27
#: close()
#end
#: close()
#: close()
