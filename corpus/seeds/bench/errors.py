# parity 1
# recorded: cpython 3.11.2
"""Reading and writing over a socket of which four calls in thirteen fail."""
sock = Socket(recv=[b'220 ready\r\n250-', WOULD_BLOCK, b'first\r\n', OSError(104), b'250 sec', b'ond\r\n354 go', TIMEOUT], send=[ALL, WOULD_BLOCK, 10], close=[OK])
f = makefile(sock, 'rwb', buffering=64)
#: refs 1
f.readline()
#> b'220 ready\r\n'
#: recv_into(64) -> 15
f.write(b'EHLO client.example.org\r\n')
#> 25
f.flush()
#> None
#: send(b'EHLO client.example.org\r\n') -> 25
f.readline()
#> b'250-first\r\n'
#: recv_into(64) -> WOULD_BLOCK
#: recv_into(64) -> 7
f.readline()
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(64) -> OSError(104)
f.write(b'MAIL FROM:<someone@example.org>\r\n')
#> 33
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'MAIL FROM:<someone@example.org>\r\n') -> WOULD_BLOCK
f.readline()
#> b'250 second\r\n'
#: recv_into(64) -> 7
#: recv_into(64) -> 11
f.flush()
#> None
#: send(b'MAIL FROM:<someone@example.org>\r\n') -> 10
#: send(b'<someone@example.org>\r\n') -> 23
f.write(b'DATA\r\n')
#> 6
f.flush()
#> None
#: send(b'DATA\r\n') -> 6
f.readline()
#! TimeoutError('timed out')
#: recv_into(64) -> TIMEOUT
f.write(b'QUIT\r\n')
#> 6
f.close()
#> None
#: send(b'QUIT\r\n') -> 6
#: refs 0
sock.close()
#> None
#: close() -> OK
