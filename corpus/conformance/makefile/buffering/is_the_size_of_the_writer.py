# parity 1
# recorded: cpython 3.11.2
"""A positive buffering is the size of the writer's buffer."""
sock = Socket()
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abcd')
#> 4
f.write(b'e')
#> 1
#: send(b'abcd') -> 4
#end
#: send(b'e') -> 1
#: refs 0
