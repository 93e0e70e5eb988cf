# parity 1
# recorded: cpython 3.11.2
"""A read of None is a TypeError, where a buffered reader takes it for all."""
sock = Socket(recv=[b'x'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
f.readline(None)
#> b'x'
#: recv_into(1) -> 1
#: recv_into(1) -> EOF
#end
#: refs 0
