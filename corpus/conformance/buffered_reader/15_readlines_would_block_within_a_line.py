# parity 1
# recorded: cpython 3.11.2
"""A would-block within a line cuts the line, and readlines goes on."""
sock = Socket(recv=[b'a\nb', WOULD_BLOCK, b'c\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readlines()
#> [b'a\n', b'b', b'c\n']
#: recv_into(8) -> 3
#: recv_into(8) -> WOULD_BLOCK
#: recv_into(8) -> 2
#: recv_into(8) -> EOF
#end
#: refs 0
