# parity 1
# recorded: cpython 3.11.2
"""A read of what stands before a held CR costs one more chunk if the CR is wanted."""
sock = Socket(recv=[b'ab\r', b'c'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#> 'ab'
#: recv_into(8192) -> 3
f.read(1)
#> '\n'
#: recv_into(8192) -> 1
#end
#: refs 0
