# parity 1
# recorded: cpython 3.11.2
"""New errors alone keep the encoding."""
sock = Socket()
f = makefile(sock, 'w', encoding='ASCII')
#: refs 1
f.reconfigure(errors='replace')
#> None
f.encoding
#> 'ASCII'
f.errors
#> 'replace'
f.write('a\xe9')
#> 2
f.flush()
#> None
#: send(b'a?') -> 2
#end
#: refs 0
