# parity 1
# recorded: cpython 3.11.2
"""A read and a readline take a would-block for the end of the file."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, WOULD_BLOCK, b'c\nd'])
f = makefile(sock, 'r')
#: refs 1
f.read(5)
#> 'ab'
#: recv_into(8192) -> 2
#: recv_into(8192) -> WOULD_BLOCK
f.readline()
#> ''
#: recv_into(8192) -> WOULD_BLOCK
f.readline()
#> 'c\n'
#: recv_into(8192) -> 3
#end
#: refs 0
