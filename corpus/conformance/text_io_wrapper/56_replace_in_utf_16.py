# parity 1
# recorded: cpython 3.11.2
"""The handler replace writes an encoded question mark."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16-be', errors='replace')
#: refs 1
f.write('a\udfff')
#> 2
f.flush()
#> None
#: send(b'\x00a\x00?') -> 4
#end
#: refs 0
