# parity 1
# recorded: cpython 3.11.2
"""An unbuffered file sends each write at once and says how much went."""
sock = Socket(send=[2])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'abc')
#> 2
#: send(b'abc') -> 2
f.write(b'c')
#> 1
#: send(b'c') -> 1
#end
#: refs 0
