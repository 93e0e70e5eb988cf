# parity 1
# recorded: cpython 3.11.2
"""A flag that is no int is refused before the flush."""
sock = Socket()
f = makefile(sock, 'w', 1)
#: refs 1
f.write('ab')
#> 2
flag = 'yes'
f.reconfigure(line_buffering=flag)
#! TypeError("'str' object cannot be interpreted as an integer")
f.reconfigure(write_through=flag)
#! TypeError("'str' object cannot be interpreted as an integer")
f.reconfigure(write_through=1180591620717411303424)
#! OverflowError('Python int too large to convert to C long')
f.write_through
#> False
#end
#: send(b'ab') -> 2
#: refs 0
