# parity 1
# recorded: cpython 3.11.2
"""Each raw write of a large write offers all that remains."""
sock = Socket(send=[1, 1, 1])
f = makefile(sock, 'wb', 2)
#: refs 1
f.write(b'abcde')
#> 5
#: send(b'abcde') -> 1
#: send(b'bcde') -> 1
#: send(b'cde') -> 1
f.flush()
#> None
#: send(b'de') -> 2
#end
#: refs 0
