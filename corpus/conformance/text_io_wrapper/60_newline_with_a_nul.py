# parity 1
# recorded: cpython 3.11.2
"""A new newline is taken as far as its NUL."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.reconfigure(newline='\r\x00\n')
#> None
f.write('a\nb')
#> 3
f.flush()
#> None
#: send(b'a\rb') -> 3
#end
#: refs 0
