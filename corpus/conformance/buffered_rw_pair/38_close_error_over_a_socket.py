# parity 1
# recorded: cpython 3.11.2
"""An error of the flush at the close of a pair still closes the one SocketIO."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'lost')
#> 4
f.close()
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'lost') -> OSError(32)
#: refs 0
f.closed
#> True
