# parity 1
# recorded: cpython 3.11.2
"""A close goes on with the tail after each partial raw write."""
sock = Socket(send=[3])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abcdef')
#> 6
f.close()
#> None
#: send(b'abcdef') -> 3
#: send(b'def') -> 3
#: refs 0
