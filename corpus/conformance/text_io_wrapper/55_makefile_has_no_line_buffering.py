# parity 1
# recorded: cpython 3.11.2
"""A text file of makefile has no line buffering, not with a buffering of 1 either."""
sock = Socket()
f = makefile(sock, 'w', 1)
#: refs 1
f.line_buffering
#> False
f.write('a\n')
#> 2
f.write('b\n')
#> 2
#end
#: send(b'a\nb\n') -> 4
#: refs 0
