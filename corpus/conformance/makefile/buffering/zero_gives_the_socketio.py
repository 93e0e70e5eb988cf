# parity 1
# recorded: cpython 3.11.2
"""A binary file with a buffering of 0 is the SocketIO itself."""
sock = Socket(recv=[b'abcdef'])
f = makefile(sock, 'rb', 0)
#: refs 1
f
#> <SocketIO f>
f.read(4)
#> b'abcd'
#: recv_into(4) -> 4
#end
#: refs 0
