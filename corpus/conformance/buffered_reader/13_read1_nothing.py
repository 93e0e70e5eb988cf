# parity 1
# recorded: cpython 3.11.2
"""A read1 of no bytes makes no raw call."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1(0)
#> b''
#end
#: refs 0
