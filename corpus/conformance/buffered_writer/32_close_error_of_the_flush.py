# parity 1
# recorded: cpython 3.11.2
"""A close whose flush fails closes the raw file all the same and raises the error."""
sock = Socket(send=[OSError(32), ALL])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'lost')
#> 4
f.close()
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'lost') -> OSError(32)
#: refs 0
f.closed
#> True
f.close()
#> None
