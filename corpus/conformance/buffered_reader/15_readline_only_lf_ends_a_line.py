# parity 1
# recorded: cpython 3.11.2
"""Only a line feed ends a line."""
sock = Socket(recv=[b'a\rb\r\nc\x0bd\x85e'])
f = makefile(sock, 'rb', 32)
#: refs 1
f.readline()
#> b'a\rb\r\n'
#: recv_into(32) -> 10
f.readline()
#> b'c\x0bd\x85e'
#: recv_into(32) -> EOF
#end
#: refs 0
