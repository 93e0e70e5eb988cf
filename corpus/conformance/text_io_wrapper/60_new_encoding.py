# parity 1
# recorded: cpython 3.11.2
"""After a reconfigure a file writes in its new encoding, by the errors strict."""
sock = Socket()
f = makefile(sock, 'w', errors='replace')
#: refs 1
f.write('\xe9')
#> 1
f.reconfigure(encoding='latin-1')
#> None
#: send(b'\xc3\xa9') -> 2
f.encoding
#> 'latin-1'
f.errors
#> 'strict'
f.write('\xe8')
#> 1
f.flush()
#> None
#: send(b'\xe8') -> 1
#end
#: refs 0
