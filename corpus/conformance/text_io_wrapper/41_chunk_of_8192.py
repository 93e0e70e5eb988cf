# parity 1
# recorded: cpython 3.11.2
"""A read asks the buffer for a chunk of 8192 bytes, whatever is wanted of it."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'r')
#: refs 1
f._CHUNK_SIZE
#> 8192
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read(2)
#> 'bc'
#end
#: refs 0
