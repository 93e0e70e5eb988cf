# parity 1
# recorded: cpython 3.11.2
"""A readinto of an empty target is 0 without a raw call."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readinto(bytearray(0))
#> 0
f.readinto1(bytearray(b''))
#> 0
#end
#: refs 0
