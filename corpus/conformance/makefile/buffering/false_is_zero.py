# parity 1
# recorded: cpython 3.11.2
"""False counts as 0."""
sock = Socket(recv=[b'xy'])
f = makefile(sock, 'rb', False)
#: refs 1
f
#> <SocketIO f>
#end
#: refs 0
