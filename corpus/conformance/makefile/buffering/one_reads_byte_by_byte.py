# parity 1
# recorded: cpython 3.11.2
"""A reader with a buffering of 1 asks for one byte at a time to find a line."""
sock = Socket(recv=[b'a\nb'])
f = makefile(sock, 'rb', 1)
#: refs 1
f.readline()
#> b'a\n'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#end
#: refs 0
