# parity 1
# recorded: cpython 3.11.2
"""A hint of 0, of None or below 0 is no limit."""
sock = Socket(recv=[b'a\nb\n', EOF, b'c\nd\n', EOF, b'e\nf\n'])
f = makefile(sock, 'rb', 16)
#: refs 1
f.readlines(0)
#> [b'a\n', b'b\n']
#: recv_into(16) -> 4
#: recv_into(16) -> EOF
f.readlines(None)
#> [b'c\n', b'd\n']
#: recv_into(16) -> 4
#: recv_into(16) -> EOF
f.readlines(-1)
#> [b'e\n', b'f\n']
#: recv_into(16) -> 4
#: recv_into(16) -> EOF
#end
#: refs 0
