# parity 1
# recorded: cpython 3.11.2
"""With an empty newline every line end ends a line, and none is translated."""
sock = Socket(recv=[b'a\rb\r\nc\nd\n\re'])
f = makefile(sock, 'r', newline='')
#: refs 1
f.readlines()
#> ['a\r', 'b\r\n', 'c\n', 'd\n', '\r', 'e']
#: recv_into(8192) -> 11
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
#end
#: refs 0
