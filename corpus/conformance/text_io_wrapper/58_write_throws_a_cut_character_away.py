# parity 1
# recorded: cpython 3.11.2
"""A write throws away the bytes of a character that the chunk cut."""
sock = Socket(recv=[b'a\xc3', b'\xa9b'])
f = makefile(sock, 'rw', errors='replace')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.write('x')
#> 1
f.read(2)
#> '\ufffdb'
#: recv_into(8192) -> 2
#end
#: send(b'x') -> 1
#: refs 0
