# parity 1
# recorded: cpython 3.11.2
"""A buffering of 1 is a buffer of one byte and no line buffering."""
sock = Socket()
f = makefile(sock, 'wb', 1)
#: refs 1
f.write(b'\n')
#> 1
f.write(b'\n')
#> 1
#: send(b'\n') -> 1
f.flush()
#> None
#: send(b'\n') -> 1
#end
#: refs 0
