# parity 1
# recorded: cpython 3.11.2
"""Errors that are no str are refused after the flush."""
sock = Socket()
f = makefile(sock, 'w', 1)
#: refs 1
f.write('ab')
#> 2
f.reconfigure(errors=b'ignore')
#! TypeError('bad argument type for built-in operation')
#: send(b'ab') -> 2
f.errors
#> 'strict'
#end
#: refs 0
