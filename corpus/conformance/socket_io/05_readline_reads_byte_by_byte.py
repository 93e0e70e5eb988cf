# parity 1
# recorded: cpython 3.11.2
"""An unbuffered readline asks for one byte at a time."""
sock = Socket(recv=[b'a\nb'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readline()
#> b'a\n'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
f.readline(1)
#> b'b'
#: recv_into(1) -> 1
#end
#: refs 0
