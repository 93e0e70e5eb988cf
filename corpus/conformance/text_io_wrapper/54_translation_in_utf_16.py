# parity 1
# recorded: cpython 3.11.2
"""A line end is translated before it is encoded."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16-be', newline='\r\n')
#: refs 1
f.write('a\n')
#> 2
f.flush()
#> None
#: send(b'\x00a\x00\r\x00\n') -> 6
#end
#: refs 0
