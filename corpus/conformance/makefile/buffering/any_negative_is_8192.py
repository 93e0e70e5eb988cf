# parity 1
# recorded: cpython 3.11.2
"""Any negative buffering gives a buffer of 8192 bytes, -1 or far below."""
sock = Socket(recv=[b'ab', b'cd'])
f = makefile(sock, 'rb', -1)
#: refs 1
f.peek(1)
#> b'ab'
#: recv_into(8192) -> 2
g = makefile(sock, 'rwb', -1180591620717411303424)
#: refs 2
g.peek(1)
#> b'cd'
#: recv_into(8192) -> 2
#end
#: refs 1
#: refs 0
