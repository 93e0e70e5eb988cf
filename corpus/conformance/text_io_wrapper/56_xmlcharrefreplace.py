# parity 1
# recorded: cpython 3.11.2
"""The handler xmlcharrefreplace writes the number of a character that has no bytes."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='xmlcharrefreplace')
#: refs 1
f.write('<\xe9\u20ac\U0001f600>')
#> 5
f.flush()
#> None
#: send(b'<&#233;&#8364;&#128512;>') -> 24
#end
#: refs 0
