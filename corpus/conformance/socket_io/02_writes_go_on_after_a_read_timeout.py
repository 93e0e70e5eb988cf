# parity 1
# recorded: cpython 3.11.2
"""A timeout of a read does not stop the writes."""
sock = Socket(recv=[TIMEOUT])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.read(1)
#! TimeoutError('timed out')
#: recv_into(8) -> TIMEOUT
f.write(b'go')
#> 2
f.flush()
#> None
#: send(b'go') -> 2
#end
#: refs 0
