# parity 1
# recorded: cpython 3.11.2
"""A request is written: small pieces gathered in the buffer, a flush, and a body larger than it."""
sock = Socket(send=[ALL, 64, ALL])
f = makefile(sock, 'wb', buffering=128)
#: refs 1
f.write(b'POST /upload HTTP/1.1\r\n')
#> 23
f.write(b'Host: example.org\r\n')
#> 19
f.write(b'Content-Type: text/plain\r\n')
#> 26
f.write(b'Content-Length: 236\r\n\r\n')
#> 23
f.flush()
#> None
#: send(b'POST /upload HTTP/1.1\r\nHost: example.org\r\nContent-Type: text/plain\r\nContent-Length: 236\r\n\r\n') -> 91
f.write(b'The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. ')
#> 180
#: send(b'The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. ') -> 64
f.writable()
#> True
f.write(b'The quick brown fox ')
#> 20
#: send(b' jumps over the lazy dog. The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog. ') -> 116
f.write(b'jumps over the lazy dog. The quick.\n')
#> 36
f.flush()
#> None
#: send(b'The quick brown fox jumps over the lazy dog. The quick.\n') -> 56
f.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
