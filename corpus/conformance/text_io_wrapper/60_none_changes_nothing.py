# parity 1
# recorded: cpython 3.11.2
"""A None for encoding, errors and the flags changes nothing."""
sock = Socket()
f = makefile(sock, 'w', encoding='latin1', errors='replace')
#: refs 1
f.reconfigure(encoding=None, errors=None, line_buffering=None, write_through=None)
#> None
f.encoding
#> 'latin1'
f.errors
#> 'replace'
f.line_buffering
#> False
f.write_through
#> False
#end
#: refs 0
