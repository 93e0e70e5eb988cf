# parity 1
# recorded: cpython 3.11.2
"""A text file of makefile has neither line buffering nor write_through."""
sock = Socket()
f = makefile(sock, 'rw', buffering=1)
#: refs 1
f.line_buffering
#> False
f.write_through
#> False
f.write('a\n')
#> 2
#end
#: send(b'a\n') -> 2
#: refs 0
