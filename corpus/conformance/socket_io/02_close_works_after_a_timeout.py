# parity 1
# recorded: cpython 3.11.2
"""A file that timed out closes as any other."""
sock = Socket(recv=[TIMEOUT])
f = makefile(sock, 'rb')
#: refs 1
f.peek()
#! TimeoutError('timed out')
#: recv_into(8192) -> TIMEOUT
sock.close()
#> None
f.close()
#> None
#: refs 0
#: close() -> OK
