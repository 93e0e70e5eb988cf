# parity 1
# recorded: cpython 3.11.2
"""Every argument may be given by its position, the encoding too."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb', 2, 'utf-8', 'strict', '\n')
#: refs 1
f.read(1)
#> b'a'
#: recv_into(2) -> 2
#end
#: refs 0
