# parity 1
# recorded: cpython 3.11.2
"""A positive buffering is the size of the reader's buffer."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'rb', 5)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(5) -> 3
f.read(3)
#> b'bc'
#: recv_into(5) -> EOF
#end
#: refs 0
