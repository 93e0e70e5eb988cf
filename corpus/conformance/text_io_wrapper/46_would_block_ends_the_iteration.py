# parity 1
# recorded: cpython 3.11.2
"""The iteration ends at a would-block, and goes on afterwards."""
sock = Socket(recv=[b'a\nb', WOULD_BLOCK, WOULD_BLOCK, b'c\n'])
f = makefile(sock, 'r')
#: refs 1
next(f)
#> 'a\n'
#: recv_into(8192) -> 3
next(f)
#> 'b'
#: recv_into(8192) -> WOULD_BLOCK
next(f)
#! StopIteration()
#: recv_into(8192) -> WOULD_BLOCK
next(f)
#> 'c\n'
#: recv_into(8192) -> 2
#end
#: refs 0
