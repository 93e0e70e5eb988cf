# parity 1
# recorded: cpython 3.11.2
"""A CR at the end of a chunk is held back until the LF comes."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
f.read(1)
#> 'b'
#end
#: refs 0
