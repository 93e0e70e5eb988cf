# parity 1
# recorded: cpython 3.11.2
"""A detach writes what is pending, flushes, and gives the buffer."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
b = f.detach()
#: send(b'abc') -> 3
b.write(b'd')
#> 1
b.flush()
#> None
#: send(b'd') -> 1
del f
#end
#: refs 0
