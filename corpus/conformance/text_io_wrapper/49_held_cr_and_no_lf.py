# parity 1
# recorded: cpython 3.11.2
"""A held CR that no LF follows is a line end of its own."""
sock = Socket(recv=[b'a\r', b'b\r', b'\rc'])
f = makefile(sock, 'r')
#: refs 1
f.readlines()
#> ['a\n', 'b\n', '\n', 'c']
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
#end
#: refs 0
