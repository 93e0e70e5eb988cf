# parity 1
# recorded: cpython 3.11.2
"""UTF-16 and UTF-32 write no signature on a socket, and the order of the machine."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16')
#: refs 1
g = makefile(sock, 'w', encoding='utf-32')
#: refs 2
f.write('a')
#> 1
f.write('b')
#> 1
g.write('c')
#> 1
f.flush()
#> None
#: send(b'a\x00b\x00') -> 4
g.flush()
#> None
#: send(b'c\x00\x00\x00') -> 4
#end
#: refs 1
#: refs 0
