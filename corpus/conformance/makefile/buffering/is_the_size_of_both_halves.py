# parity 1
# recorded: cpython 3.11.2
"""A pair gets two buffers of the size asked for."""
sock = Socket(recv=[b'0123456789'])
f = makefile(sock, 'rwb', 3)
#: refs 1
f.read(1)
#> b'0'
#: recv_into(3) -> 3
f.write(b'abc')
#> 3
f.write(b'd')
#> 1
#: send(b'abc') -> 3
#end
#: refs 0
