# parity 1
# recorded: cpython 3.11.2
"""A readlines reads every line up to the end of file."""
sock = Socket(recv=[b'a\nb', b'c\nd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readlines()
#> [b'a\n', b'bc\n', b'd']
#: recv_into(8) -> 3
#: recv_into(8) -> 3
#: recv_into(8) -> EOF
#: recv_into(8) -> EOF
#end
#: refs 0
