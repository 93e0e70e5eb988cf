# parity 1
# recorded: cpython 3.11.2
"""A closed file refuses a wrong type first, and a closed reader a write as closed."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
f.close()
#> None
#: refs 0
f.write(b'a')
#! TypeError('write() argument must be str, not bytes')
f.write('a')
#! ValueError('I/O operation on closed file.')
size = 'a'
f.read(size)
#! TypeError("argument should be integer or None, not 'str'")
f.readline(size)
#! TypeError("'str' object cannot be interpreted as an integer")
