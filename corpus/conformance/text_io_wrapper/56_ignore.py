# parity 1
# recorded: cpython 3.11.2
"""The handler ignore leaves out what has no bytes."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='ignore')
#: refs 1
f.write('a\xe9\u20acb')
#> 4
f.flush()
#> None
#: send(b'ab') -> 2
#end
#: refs 0
