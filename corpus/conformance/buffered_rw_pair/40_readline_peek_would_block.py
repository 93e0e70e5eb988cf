# parity 1
# recorded: cpython 3.11.2
"""A would-block of the peek alone makes the readline of a pair read one byte and go on."""
sock = Socket(recv=[WOULD_BLOCK, b'a\nb'])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.readline()
#> b'a\n'
#: recv_into(8) -> WOULD_BLOCK
#: recv_into(8) -> 3
f.peek()
#> b'b'
#end
#: refs 0
