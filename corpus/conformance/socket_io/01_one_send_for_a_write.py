# parity 1
# recorded: cpython 3.11.2
"""A write makes one send, however little of it is accepted."""
sock = Socket(send=[1, 2])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'hello')
#> 1
#: send(b'hello') -> 1
f.write(bytearray(b'ello'))
#> 2
#: send(b'ello') -> 2
#end
#: refs 0
