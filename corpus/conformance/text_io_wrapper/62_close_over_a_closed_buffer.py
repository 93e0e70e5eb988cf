# parity 1
# recorded: cpython 3.11.2
"""The close of a file under which its buffer was closed does nothing."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
b = f.buffer
f.write('abc')
#> 3
b.close()
#> None
#: refs 0
f.closed
#> True
f.close()
#> None
f.write('x')
#! ValueError('I/O operation on closed file.')
