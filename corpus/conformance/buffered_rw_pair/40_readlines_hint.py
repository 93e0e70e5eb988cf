# parity 1
# recorded: cpython 3.11.2
"""The readlines of a pair stops with the line that brings it to the hint."""
sock = Socket(recv=[b'a\nb\nc\n'])
f = makefile(sock, 'rwb', 16)
#: refs 1
f.readlines(4)
#> [b'a\n', b'b\n', b'c\n']
#: recv_into(16) -> 6
f.readlines()
#> []
#: recv_into(16) -> EOF
#: recv_into(16) -> EOF
#end
#: refs 0
