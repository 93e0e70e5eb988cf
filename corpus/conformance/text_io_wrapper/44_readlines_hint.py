# parity 1
# recorded: cpython 3.11.2
"""A readlines stops with the line that brings the number of characters to the hint."""
sock = Socket(recv=[b'\xe2\x82\xac\n\xe2\x82\xac\nab\n'])
f = makefile(sock, 'r')
#: refs 1
f.readlines(3)
#> ['\u20ac\n', '\u20ac\n']
#: recv_into(8192) -> 11
f.readlines(0)
#> ['ab\n']
#: recv_into(8192) -> EOF
#end
#: refs 0
