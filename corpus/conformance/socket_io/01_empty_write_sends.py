# parity 1
# recorded: cpython 3.11.2
"""A write of nothing is sent all the same."""
sock = Socket(send=[WOULD_BLOCK, ALL])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'')
#> None
#: send(b'') -> WOULD_BLOCK
f.write(b'')
#> 0
#: send(b'') -> 0
#end
#: refs 0
