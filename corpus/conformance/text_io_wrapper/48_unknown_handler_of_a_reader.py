# parity 1
# recorded: cpython 3.11.2
"""An unknown handler is found out when it is first needed."""
sock = Socket(recv=[b'ab', b'c\xff', b'd'])
f = makefile(sock, 'r', errors='nope')
#: refs 1
f.errors
#> 'nope'
f.read(2)
#> 'ab'
#: recv_into(8192) -> 2
f.read(1)
#! LookupError("unknown error handler name 'nope'")
#: recv_into(8192) -> 2
f.read(1)
#> 'd'
#: recv_into(8192) -> 1
#end
#: refs 0
