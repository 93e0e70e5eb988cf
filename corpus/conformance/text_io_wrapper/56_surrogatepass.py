# parity 1
# recorded: cpython 3.11.2
"""The handler surrogatepass writes lone surrogates."""
sock = Socket()
f = makefile(sock, 'w', errors='surrogatepass')
#: refs 1
f.write('a\ud800\udfff')
#> 3
f.flush()
#> None
#: send(b'a\xed\xa0\x80\xed\xbf\xbf') -> 7
#end
#: refs 0
