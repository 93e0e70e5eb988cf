# parity 1
# recorded: cpython 3.11.2
"""A readlines stops with the line that brings the total to the hint."""
sock = Socket(recv=[b'a\nb\nc\nd\n'])
f = makefile(sock, 'rb', 16)
#: refs 1
f.readlines(3)
#> [b'a\n', b'b\n']
#: recv_into(16) -> 8
f.readlines(2)
#> [b'c\n', b'd\n']
f.readlines(1)
#> []
#: recv_into(16) -> EOF
#end
#: refs 0
