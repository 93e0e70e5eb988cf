# parity 1
# recorded: cpython 3.11.2
"""A closed file has its attributes, and the name -1."""
sock = Socket(recv=[b'a\r\n'])
f = makefile(sock, 'r', encoding='latin-1', errors='ignore')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 3
f.close()
#> None
#: refs 0
f.name
#> -1
f.mode
#> 'r'
f.encoding
#> 'latin-1'
f.errors
#> 'ignore'
f.newlines
#> '\r\n'
f.line_buffering
#> False
f._CHUNK_SIZE
#> 8192
f.__repr__()
#> "<_io.TextIOWrapper name=-1 mode='r' encoding='latin-1'>"
