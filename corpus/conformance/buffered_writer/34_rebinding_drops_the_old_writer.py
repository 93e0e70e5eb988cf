# parity 1
# recorded: cpython 3.11.2
"""A name that is bound anew drops its old file after the new one was made."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'old')
#> 3
f = makefile(sock, 'wb', 8)
#: refs 2
#: send(b'old') -> 3
#: refs 1
f.write(b'new')
#> 3
#end
#: send(b'new') -> 3
#: refs 0
