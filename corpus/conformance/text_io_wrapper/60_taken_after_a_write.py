# parity 1
# recorded: cpython 3.11.2
"""After a write there is no decoded text, and the encoding may change."""
sock = Socket(recv=[b'abc', b'\xe9'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.write('x')
#> 1
f.reconfigure(encoding='latin-1')
#> None
#: send(b'x') -> 1
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 1
#end
#: refs 0
