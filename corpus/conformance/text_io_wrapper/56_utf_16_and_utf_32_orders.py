# parity 1
# recorded: cpython 3.11.2
"""UTF-16 and UTF-32 of a named order write that, without a signature."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16-le')
#: refs 1
g = makefile(sock, 'w', encoding='utf-16-be')
#: refs 2
h = makefile(sock, 'w', encoding='utf-32-be')
#: refs 3
f.write('\u20ac\U0001f600')
#> 2
g.write('\u20ac\U0001f600')
#> 2
h.write('\u20ac\U0001f600')
#> 2
f.flush()
#> None
#: send(b'\xac =\xd8\x00\xde') -> 6
g.flush()
#> None
#: send(b' \xac\xd8=\xde\x00') -> 6
h.flush()
#> None
#: send(b'\x00\x00 \xac\x00\x01\xf6\x00') -> 8
#end
#: refs 2
#: refs 1
#: refs 0
