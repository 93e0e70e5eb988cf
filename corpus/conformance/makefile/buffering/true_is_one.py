# parity 1
# recorded: cpython 3.11.2
"""True counts as 1."""
sock = Socket(recv=[b'xy'])
f = makefile(sock, 'rb', True)
#: refs 1
f.peek()
#> b'x'
#: recv_into(1) -> 1
#end
#: refs 0
