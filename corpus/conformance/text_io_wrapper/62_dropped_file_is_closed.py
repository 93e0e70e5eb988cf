# parity 1
# recorded: cpython 3.11.2
"""A dropped file sends what is pending and is closed."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('bye')
#> 3
del f
#: send(b'bye') -> 3
#: refs 0
