# parity 1
# recorded: cpython 3.11.2
"""A flush goes on with the tail after each partial raw write."""
sock = Socket(send=[1, 2, 1])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abcdef')
#> 6
f.flush()
#> None
#: send(b'abcdef') -> 1
#: send(b'bcdef') -> 2
#: send(b'def') -> 1
#: send(b'ef') -> 2
#end
#: refs 0
