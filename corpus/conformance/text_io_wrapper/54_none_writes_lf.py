# parity 1
# recorded: cpython 3.11.2
"""With newline None LF is written as it is here."""
sock = Socket()
f = makefile(sock, 'w', newline=None)
#: refs 1
f.write('a\nb\r\n')
#> 5
f.flush()
#> None
#: send(b'a\nb\r\n') -> 5
#end
#: refs 0
