# parity 1
# recorded: cpython 3.11.2
"""A hint of None or below 0 is no limit."""
sock = Socket(recv=[b'a\nb\n', EOF, b'c\n'])
f = makefile(sock, 'r')
#: refs 1
f.readlines(None)
#> ['a\n', 'b\n']
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
f.readlines(-3)
#> ['c\n']
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
hint = b'2'
f.readlines(hint)
#! TypeError("argument should be integer or None, not 'bytes'")
#end
#: refs 0
