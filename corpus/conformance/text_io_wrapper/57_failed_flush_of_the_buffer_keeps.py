# parity 1
# recorded: cpython 3.11.2
"""Bytes that the buffer took are kept when its flush fails, and the pending ones follow them."""
sock = Socket(send=[OSError(104)])
f = makefile(sock, 'w')
#: refs 1
f.write('one')
#> 3
f.flush()
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'one') -> OSError(104)
f.write('two')
#> 3
f.flush()
#> None
#: send(b'onetwo') -> 6
#end
#: refs 0
