# parity 1
# recorded: cpython 3.11.2
"""A raw write that would block returns None."""
sock = Socket(send=[WOULD_BLOCK, ALL])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'data')
#> None
#: send(b'data') -> WOULD_BLOCK
f.write(b'data')
#> 4
#: send(b'data') -> 4
#end
#: refs 0
