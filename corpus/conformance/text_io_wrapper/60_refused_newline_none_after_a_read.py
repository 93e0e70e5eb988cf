# parity 1
# recorded: cpython 3.11.2
"""After the first read a newline of None is a change too, and no other None is."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'r')
#: refs 1
f.read(3)
#> 'abc'
#: recv_into(8192) -> 3
f.reconfigure(newline=None)
#! UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
f.reconfigure(encoding=None, errors=None)
#> None
#end
#: refs 0
