# parity 1
# recorded: cpython 3.11.2
"""The readline of a pair stops at its limit."""
sock = Socket(recv=[b'abcd\nef'])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.readline(2)
#> b'ab'
#: recv_into(8) -> 7
f.readline(0)
#> b''
f.readline(9)
#> b'cd\n'
f.readline(None)
#> b'ef'
#: recv_into(8) -> EOF
#: recv_into(8) -> EOF
#end
#: refs 0
