# parity 1
# recorded: cpython 3.11.2
"""replace writes its question mark in the encoding: two bytes in utf-16, with a shift in iso2022_jp."""
e = encoder('utf-16-be', 'replace')
e.encode('a\ud800b')
#> b'\x00a\x00?\x00b'
j = encoder('iso2022_jp', 'replace')
j.encode('\u3042\U0001f600\u3044', True)
#> b'\x1b$B$"\x1b(B?\x1b$B$$\x1b(B'
h = encoder('hz', 'replace')
h.encode('\u4e2d\U0001f600\u4e2d', True)
#> b'~{VP~}?~{VP~}'
