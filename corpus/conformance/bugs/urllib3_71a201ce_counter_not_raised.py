# parity 1
# recorded: cpython 3.11.2
"""urllib3 71a201ce: makefile did not count, so that a close cut the response off."""
sock = Socket(recv=[b'body'], model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
#: refs 0
f.read(4)
#> b'body'
#: recv_into(8192) -> 4
