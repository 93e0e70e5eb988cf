# parity 1
# recorded: cpython 3.11.2
"""An error of the direct write loses the new bytes alone."""
sock = Socket(send=[ALL, OSError(104)])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abc')
#> 3
f.write(b'defghij')
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'abc') -> 3
#: send(b'defghij') -> OSError(104)
f.flush()
#> None
#end
#: refs 0
