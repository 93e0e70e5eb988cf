# parity 1
# recorded: cpython 3.11.2
"""A limit of None of readline is none."""
sock = Socket(recv=[b'abcdefgh\nij'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.readline(None)
#> b'abcdefgh\n'
#: recv_into(4) -> 4
#: recv_into(4) -> 4
#: recv_into(4) -> 3
f.readline(None)
#> b'ij'
#: recv_into(4) -> EOF
#end
#: refs 0
