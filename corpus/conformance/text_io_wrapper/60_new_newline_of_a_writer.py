# parity 1
# recorded: cpython 3.11.2
"""A new newline is for what is written from then on."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('a\n')
#> 2
f.reconfigure(newline='\r\n')
#> None
#: send(b'a\n') -> 2
f.write('b\n')
#> 2
f.reconfigure(newline=None)
#> None
#: send(b'b\r\n') -> 3
f.write('c\n')
#> 2
#end
#: send(b'c\n') -> 2
#: refs 0
