# parity 1
# recorded: cpython 3.11.2
"""A detach gives the raw file away, which stays open, and the buffered bytes are gone."""
sock = Socket(recv=[b'abcd', b'efgh'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(4) -> 4
raw = f.detach()
raw
#> <SocketIO raw>
raw.read(2)
#> b'ef'
#: recv_into(2) -> 2
#end
#: refs 0
