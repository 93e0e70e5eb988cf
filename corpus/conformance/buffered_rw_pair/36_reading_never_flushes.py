# parity 1
# recorded: cpython 3.11.2
"""A read leaves the pending bytes of the writer alone."""
sock = Socket(recv=[b'in', b'more\n'])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'out')
#> 3
f.read(2)
#> b'in'
#: recv_into(8) -> 2
f.readline()
#> b'more\n'
#: recv_into(8) -> 5
f.flush()
#> None
#: send(b'out') -> 3
#end
#: refs 0
