# parity 1
# recorded: cpython 3.11.2
"""The refused truncate of a pair flushes nothing."""
sock = Socket()
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.truncate(0)
#! UnsupportedOperation('truncate')
f.flush()
#> None
#: send(b'abc') -> 3
#end
#: refs 0
