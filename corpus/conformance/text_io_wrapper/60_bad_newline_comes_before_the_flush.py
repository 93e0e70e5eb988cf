# parity 1
# recorded: cpython 3.11.2
"""A newline that is none is refused before the flush."""
sock = Socket()
f = makefile(sock, 'w', 1)
#: refs 1
f.write('ab')
#> 2
f.reconfigure(newline='x')
#! ValueError('illegal newline value: x')
f.reconfigure(newline=b'\n')
#! TypeError('bad argument type for built-in operation')
f.reconfigure(newline='', errors='')
#> None
#: send(b'ab') -> 2
#end
#: refs 0
