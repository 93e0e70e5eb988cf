# parity 1
# recorded: cpython 3.11.2
"""Domain names: a label waits for its dot, and must come back as it was."""
m = Memory(b'www.xn--bcher-kva.example', read=[7, 6])
f = TextIOWrapper(m, 'idna')
f.read(2)
#> 'ww'
#: readinto(8192) -> 7
f.tell()
#> 680564734158789576983806565237712224256
f.read()
#> 'w.b\xfccher.example'
#: readinto(8192) -> 6
#: readinto(8192) -> 12
#: readinto(8192) -> 0
n = Memory(b'xn--a-.b')
h = TextIOWrapper(n, 'idna')
h.read()
#! UnicodeError('IDNA does not round-trip', b'xn--a-', b'a')
#: readinto(8192) -> 8
#: readinto(8192) -> 0
n = Memory(b'xn--99999999')
h = TextIOWrapper(n, 'idna')
#: close()
h.read()
#! UnicodeError("decoding with 'punycode' codec failed (UnicodeError: incomplete punicode string)")
#: readinto(8192) -> 12
#: readinto(8192) -> 0
n = Memory(b'a.\xe9')
h = TextIOWrapper(n, 'idna')
#: close()
h.read()
#! UnicodeDecodeError('ascii', b'a.\xe9', 2, 3, 'ordinal not in range(128)')
#: readinto(8192) -> 3
#: readinto(8192) -> 0
n = Memory(b'a')
h = TextIOWrapper(n, 'idna', 'replace')
#: close()
h.read()
#! UnicodeError('Unsupported error handling replace')
#: readinto(8192) -> 1
#: readinto(8192) -> 0
h.write('x')
#! UnicodeError('unsupported error handling replace')
w = Memory()
k = TextIOWrapper(w, 'idna')
k.write('B\xfcCHER\u3002ex')
#> 9
k.write('\xe4mple')
#> 5
k.flush()
#> None
#: write(b'xn--bcher-kva.') -> 14
k.write('.')
#> 1
k.write('\u05d0a.')
#! UnicodeError('Violation of BIDI requirement 2')
k.write('..')
#! UnicodeError('label empty or too long')
k.write('\ud800.')
#! UnicodeError("Invalid character '\\ud800'")
k.seek(0)
#> 0
#: write(b'xn--exmple-cua.') -> 15
#: seek(0, 0) -> 0
k.read()
#> 'b\xfccher.ex\xe4mple.'
#: readinto(8192) -> 29
#: readinto(8192) -> 0
#end
#: close()
#: close()
#: close()
