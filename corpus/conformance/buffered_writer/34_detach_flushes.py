# parity 1
# recorded: cpython 3.11.2
"""A detach sends the pending bytes first."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
raw = f.detach()
#: send(b'abc') -> 3
raw
#> <SocketIO raw>
raw.write(b'def')
#> 3
#: send(b'def') -> 3
#end
#: refs 0
