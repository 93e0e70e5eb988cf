# parity 1
# recorded: cpython 3.11.2
"""Without the argument the buffer has 8192 bytes."""
sock = Socket(recv=[b'line\n'])
f = makefile(sock, 'rb')
#: refs 1
f.readline()
#> b'line\n'
#: recv_into(8192) -> 5
#end
#: refs 0
