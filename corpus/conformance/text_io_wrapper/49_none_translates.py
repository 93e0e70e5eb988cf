# parity 1
# recorded: cpython 3.11.2
"""With newline None every line end is read as LF."""
sock = Socket(recv=[b'a\rb\r\nc\nd\n\re'])
f = makefile(sock, 'r', newline=None)
#: refs 1
f.readlines()
#> ['a\n', 'b\n', 'c\n', 'd\n', '\n', 'e']
#: recv_into(8192) -> 11
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
#end
#: refs 0
