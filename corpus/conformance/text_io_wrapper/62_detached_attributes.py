# parity 1
# recorded: cpython 3.11.2
"""A detached file has its own attributes, and no buffer."""
sock = Socket()
f = makefile(sock, 'r', encoding='latin-1', errors='ignore')
#: refs 1
b = f.detach()
f.buffer
#> None
f.encoding
#> 'latin-1'
f.errors
#> 'ignore'
f.line_buffering
#> False
f.write_through
#> False
f.mode
#> 'r'
f.__repr__()
#> "<_io.TextIOWrapper mode='r' encoding='latin-1'>"
#end
#: refs 0
