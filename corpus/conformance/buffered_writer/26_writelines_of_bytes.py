# parity 1
# recorded: cpython 3.11.2
"""A writelines of bytes would write ints and is refused at the first one."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.writelines(b'')
#> None
f.writelines(b'ab')
#! TypeError("a bytes-like object is required, not 'int'")
f.writelines('ab')
#! TypeError("a bytes-like object is required, not 'str'")
#end
#: refs 0
