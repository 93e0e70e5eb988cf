# parity 1
# recorded: cpython 3.11.2
"""After the first read encoding, errors and newline do not change, and the flags do."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.reconfigure(encoding='latin-1')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.reconfigure(errors='ignore')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.reconfigure(newline='')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.reconfigure(line_buffering=True, write_through=True)
#> None
f.line_buffering
#> True
f.write_through
#> True
#end
#: refs 0
