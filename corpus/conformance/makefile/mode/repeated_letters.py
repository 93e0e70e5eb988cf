# parity 1
# recorded: cpython 3.11.2
"""A letter may stand in the mode more than once."""
sock = Socket(recv=[b'twice'])
f = makefile(sock, 'rrbb')
#: refs 1
f.read(5)
#> b'twice'
#: recv_into(8192) -> 5
f.mode
#> 'rb'
#end
#: refs 0
