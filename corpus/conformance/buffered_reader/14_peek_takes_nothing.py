# parity 1
# recorded: cpython 3.11.2
"""A peek takes nothing out of the buffer."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek()
#> b'abcd'
#: recv_into(8) -> 4
f.read(2)
#> b'ab'
f.peek()
#> b'cd'
#end
#: refs 0
