# parity 1
# recorded: cpython 3.11.2
"""A write of a str is the socket's TypeError and uses up no plan."""
sock = Socket(send=[1])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write('text')
#! TypeError("a bytes-like object is required, not 'str'")
f.write(b'ab')
#> 1
#: send(b'ab') -> 1
#end
#: refs 0
