# parity 1
# recorded: cpython 3.11.2
"""A writer has no newlines."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('a\n')
#> 2
f.newlines
#> None
#end
#: send(b'a\n') -> 2
#: refs 0
