# parity 1
# recorded: cpython 3.11.2
"""A write of what is no str is refused."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write(b'ab')
#! TypeError('write() argument must be str, not bytes')
f.write(b'')
#! TypeError('write() argument must be str, not bytes')
f.write(bytearray(b'ab'))
#! TypeError('write() argument must be str, not bytearray')
f.flush()
#> None
#end
#: refs 0
