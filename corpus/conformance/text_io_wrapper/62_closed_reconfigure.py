# parity 1
# recorded: cpython 3.11.2
"""A reconfigure of a closed file is refused as closed, or as too late if there is decoded text."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.close()
#> None
#: refs 0
f.reconfigure(encoding='latin-1')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.reconfigure(line_buffering=True)
#! ValueError('I/O operation on closed file.')
f.reconfigure(newline='x')
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.line_buffering
#> False
