# parity 1
# recorded: cpython 3.11.2
"""A flush writes what is pending and flushes the buffer."""
sock = Socket(send=[2])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.flush()
#> None
#: send(b'abc') -> 2
#: send(b'c') -> 1
f.flush()
#> None
#end
#: refs 0
