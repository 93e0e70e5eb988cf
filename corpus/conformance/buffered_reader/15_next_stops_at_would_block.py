# parity 1
# recorded: cpython 3.11.2
"""The iteration ends at a would-block and goes on afterwards."""
sock = Socket(recv=[b'a\n', WOULD_BLOCK, b'b\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
next(f)
#> b'a\n'
#: recv_into(8) -> 2
next(f)
#! StopIteration()
#: recv_into(8) -> WOULD_BLOCK
next(f)
#> b'b\n'
#: recv_into(8) -> 2
#end
#: refs 0
