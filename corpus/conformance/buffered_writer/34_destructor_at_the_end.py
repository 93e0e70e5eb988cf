# parity 1
# recorded: cpython 3.11.2
"""A writer that is open at the end of the program sends its bytes when its name goes."""
sock = Socket(send=[1, WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'xyz')
#> 3
#end
#: send(b'xyz') -> 1
#: send(b'yz') -> WOULD_BLOCK
#: refs 0
