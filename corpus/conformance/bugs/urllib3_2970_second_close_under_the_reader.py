# parity 1
# recorded: cpython 3.11.2
"""urllib3 #2970: a second close closed under the reader, which the wrapped model alone does."""
sock = Socket(recv=[b'response'])
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
sock.close()
#> None
f.read(8)
#> b'response'
#: recv_into(8192) -> 8
f.close()
#> None
#: refs 0
#: close() -> OK
