# parity 1
# recorded: cpython 3.11.2
"""A writelines of bytes writes numbers, which is refused."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.writelines(b'ab')
#! TypeError('write() argument must be str, not int')
f.writelines(b'')
#> None
f.writelines('')
#> None
#end
#: refs 0
