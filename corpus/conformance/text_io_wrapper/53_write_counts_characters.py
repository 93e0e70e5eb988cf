# parity 1
# recorded: cpython 3.11.2
"""A write gives the number of characters, as they were given."""
sock = Socket()
f = makefile(sock, 'w', newline='\r\n')
#: refs 1
f.write('a\n\u20ac\U0001f600')
#> 4
f.flush()
#> None
#: send(b'a\r\n\xe2\x82\xac\xf0\x9f\x98\x80') -> 10
#end
#: refs 0
