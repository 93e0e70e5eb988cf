# parity 1
# recorded: cpython 3.11.2
"""A timeout of a send marks nothing, and the next flush sends again."""
sock = Socket(recv=[b'in'], send=[TIMEOUT, ALL])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'again')
#> 5
f.flush()
#! TimeoutError('timed out')
#: send(b'again') -> TIMEOUT
f.flush()
#> None
#: send(b'again') -> 5
f.read(2)
#> b'in'
#: recv_into(8) -> 2
#end
#: refs 0
