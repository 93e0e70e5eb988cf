# parity 1
# recorded: cpython 3.11.2
"""backslashreplace shows bytes as \\x and characters by the shortest of \\x, \\u and \\U."""
d = decoder('utf-8', 'backslashreplace')
d.decode(b'a\xff\xe2\x82', True)
#> 'a\\xff\\xe2\\x82'
e = encoder('ascii', 'backslashreplace')
e.encode('\xe9\u20ac\U0001f600\ud800')
#> b'\\xe9\\u20ac\\U0001f600\\ud800'
j = encoder('iso2022_jp', 'backslashreplace')
j.encode('\u3042\xe9', True)
#> b'\x1b$B$"\x1b(B\\xe9'
