# parity 1
# recorded: cpython 3.11.2
"""The handler backslashreplace writes a character that has no bytes as in a literal."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='backslashreplace')
#: refs 1
f.write('\xe9\u20ac\U0001f600')
#> 3
f.flush()
#> None
#: send(b'\\xe9\\u20ac\\U0001f600') -> 20
#end
#: refs 0
