# parity 1
# recorded: cpython 3.11.2
"""A response is read: header lines, then a body in pieces, over a socket that gives what it has."""
sock = Socket(recv=[b'HTTP/1.1 200 OK\r\nServer: parity\r\nContent-Type: text/plain\r\n', b'Content-Length: 52\r\nConnection: close\r\n\r\n', b'The quick brown fox ', b'jumps over the lazy dog\nand on.\n'])
f = makefile(sock, 'rb')
#: refs 1
f.readline()
#> b'HTTP/1.1 200 OK\r\n'
#: recv_into(8192) -> 59
f.readline()
#> b'Server: parity\r\n'
f.readline()
#> b'Content-Type: text/plain\r\n'
f.readline()
#> b'Content-Length: 52\r\n'
#: recv_into(8192) -> 41
f.readline()
#> b'Connection: close\r\n'
f.readline()
#> b'\r\n'
f.read(16)
#> b'The quick brown '
#: recv_into(8192) -> 20
f.read1(8)
#> b'fox '
f.peek(4)
#> b'jumps over the lazy dog\nand on.\n'
#: recv_into(8192) -> 32
f.readline()
#> b'jumps over the lazy dog\n'
f.read()
#> b'and on.\n'
#: recv_into(8192) -> EOF
f.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
