# parity 1
# recorded: cpython 3.11.2
"""A readlines ends at a would-block that comes at the start of a line."""
sock = Socket(recv=[b'a\n', WOULD_BLOCK, b'b\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readlines()
#> [b'a\n']
#: recv_into(8) -> 2
#: recv_into(8) -> WOULD_BLOCK
f.readlines()
#> [b'b\n']
#: recv_into(8) -> 2
#: recv_into(8) -> EOF
#end
#: refs 0
