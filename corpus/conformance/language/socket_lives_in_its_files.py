# parity 1
# recorded: cpython 3.11.2
"""A socket whose name is gone lives on in its files."""
sock = Socket(recv=[b'still'])
f = makefile(sock, 'rwb', 8)
#: refs 1
del sock
f.write(b'x')
#> 1
f.flush()
#> None
#: send(b'x') -> 1
f.read(5)
#> b'still'
#: recv_into(8) -> 5
#end
#: refs 0
