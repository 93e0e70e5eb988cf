# parity 1
# recorded: cpython 3.11.2
"""A binary file does not look at the types of encoding, errors and newline."""
sock = Socket()
f = makefile(sock, 'wb', 4, b'utf-8', b'strict', b'\n')
#: refs 1
f.write(b'fine')
#> 4
#end
#: send(b'fine') -> 4
#: refs 0
