# parity 1
# recorded: cpython 3.11.2
"""An unbuffered text file that writes is refused, and a later binary file works."""
sock = Socket()
makefile(sock, 'w', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'ok')
#> 2
#: send(b'ok') -> 2
#end
#: refs 0
