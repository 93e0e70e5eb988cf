# parity 1
# recorded: cpython 3.11.2
"""A close whose flush times out raises and counts the file as closed."""
sock = Socket(send=[TIMEOUT])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.close()
#! TimeoutError('timed out')
#: send(b'abc') -> TIMEOUT
#: refs 0
f.closed
#> True
