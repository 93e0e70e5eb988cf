# parity 1
# recorded: cpython 3.11.2
"""A timeout of a send raises from the flush, and the bytes are sent later."""
sock = Socket(send=[TIMEOUT])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.flush()
#! TimeoutError('timed out')
#: send(b'abc') -> TIMEOUT
f.flush()
#> None
#: send(b'abc') -> 3
#end
#: refs 0
