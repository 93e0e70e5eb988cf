# parity 1
# recorded: cpython 3.11.2
"""An encoding that is unknown is refused after the flush, and the old one stays."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('\xe9')
#> 1
f.reconfigure(encoding='nope', line_buffering=True)
#! LookupError('unknown encoding: nope')
#: send(b'\xc3\xa9') -> 2
f.encoding
#> 'utf-8'
f.line_buffering
#> False
f.write('\xe8')
#> 1
f.flush()
#> None
#: send(b'\xc3\xa8') -> 2
#end
#: refs 0
