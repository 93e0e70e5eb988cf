# parity 1
# recorded: cpython 3.11.2
"""With CR as newline each LF is written as CR."""
sock = Socket()
f = makefile(sock, 'w', newline='\r')
#: refs 1
f.write('a\nb\r\nc\r')
#> 7
f.flush()
#> None
#: send(b'a\rb\r\rc\r') -> 7
#end
#: refs 0
