# parity 1
# recorded: cpython 3.11.2
"""When flush and raw close both fail, the close's error is raised with the other as its context."""
sock = Socket(send=[OSError(32)], close=[OSError(5)])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'lost')
#> 4
sock.close()
#> None
f.close()
#! OSError(5, 'Input/output error')
#. __context__ = BrokenPipeError
#: send(b'lost') -> OSError(32)
#: refs 0
#: close() -> OSError(5)
f.closed
#> True
