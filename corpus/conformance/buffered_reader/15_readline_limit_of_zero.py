# parity 1
# recorded: cpython 3.11.2
"""A readline with the limit 0 returns empty bytes without a raw call, with a buffer or without."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readline(0)
#> b''
f.peek()
#> b'ab\n'
#: recv_into(8) -> 3
f.readline(0)
#> b''
#end
#: refs 0
