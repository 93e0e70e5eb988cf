# parity 1
# recorded: cpython 3.11.2
"""A write of a str is a TypeError and changes nothing."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'ab')
#> 2
f.write('text')
#! TypeError("a bytes-like object is required, not 'str'")
f.flush()
#> None
#: send(b'ab') -> 2
#end
#: refs 0
