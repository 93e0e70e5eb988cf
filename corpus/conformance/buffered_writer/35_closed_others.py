# parity 1
# recorded: cpython 3.11.2
"""The other methods of a closed writer say that the file is closed, and its name is -1."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.writelines(b'')
#! ValueError('I/O operation on closed file.')
f.isatty()
#! ValueError('I/O operation on closed file.')
f.fileno()
#! ValueError('I/O operation on closed file.')
f.name
#> -1
f.mode
#> 'wb'
f.__repr__()
#> '<_io.BufferedWriter name=-1>'
