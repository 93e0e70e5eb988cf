# parity 1
# recorded: cpython 3.11.2
"""A file that is reconfigured to line buffering sends the next line."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('a\n')
#> 2
f.reconfigure(line_buffering=True)
#> None
#: send(b'a\n') -> 2
f.write('b\n')
#> 2
#: send(b'b\n') -> 2
f.reconfigure(line_buffering=0)
#> None
f.line_buffering
#> False
f.write('c\n')
#> 2
#end
#: send(b'c\n') -> 2
#: refs 0
