# parity 1
# recorded: cpython 3.11.2
"""The close of a socket's file whose flush fails sends once more in the buffer's close."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.close()
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'abc') -> OSError(32)
#: send(b'abc') -> 3
#: refs 0
f.closed
#> True
