# parity 1
# recorded: cpython 3.11.2
"""A readlines reads the lines up to the end of the file."""
sock = Socket(recv=[b'a\nb', b'c\nd'])
f = makefile(sock, 'r')
#: refs 1
f.readlines()
#> ['a\n', 'bc\n', 'd']
#: recv_into(8192) -> 3
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
f.readlines()
#> []
#: recv_into(8192) -> EOF
#end
#: refs 0
