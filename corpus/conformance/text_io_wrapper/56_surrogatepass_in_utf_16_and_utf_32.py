# parity 1
# recorded: cpython 3.11.2
"""The handler surrogatepass writes lone surrogates of UTF-16 and UTF-32."""
sock = Socket()
f = makefile(sock, 'w', encoding='utf-16-be', errors='surrogatepass')
#: refs 1
g = makefile(sock, 'w', encoding='utf-32-le', errors='surrogatepass')
#: refs 2
f.write('\ud800a')
#> 2
g.write('\udfff')
#> 1
f.flush()
#> None
#: send(b'\xd8\x00\x00a') -> 4
g.flush()
#> None
#: send(b'\xff\xdf\x00\x00') -> 4
#end
#: refs 1
#: refs 0
