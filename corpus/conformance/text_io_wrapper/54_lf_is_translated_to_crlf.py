# parity 1
# recorded: cpython 3.11.2
"""With CRLF as newline each LF is written as CRLF, also one behind a CR."""
sock = Socket()
f = makefile(sock, 'w', newline='\r\n')
#: refs 1
f.write('a\nb\r\nc\r')
#> 7
f.flush()
#> None
#: send(b'a\r\nb\r\r\nc\r') -> 9
#end
#: refs 0
