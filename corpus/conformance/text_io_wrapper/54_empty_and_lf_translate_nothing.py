# parity 1
# recorded: cpython 3.11.2
"""With an empty newline, or LF, nothing is translated."""
sock = Socket()
f = makefile(sock, 'w', newline='')
#: refs 1
g = makefile(sock, 'w', newline='\n')
#: refs 2
f.write('a\nb\r\nc\r')
#> 7
g.write('d\ne\r\nf\r')
#> 7
f.flush()
#> None
#: send(b'a\nb\r\nc\r') -> 7
g.flush()
#> None
#: send(b'd\ne\r\nf\r') -> 7
#end
#: refs 1
#: refs 0
