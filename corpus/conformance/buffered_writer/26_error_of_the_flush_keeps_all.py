# parity 1
# recorded: cpython 3.11.2
"""An error while room is made keeps the old bytes and takes none of the new ones."""
sock = Socket(send=[OSError(104)])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abc')
#> 3
f.write(b'de')
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'abc') -> OSError(104)
f.flush()
#> None
#: send(b'abc') -> 3
#end
#: refs 0
