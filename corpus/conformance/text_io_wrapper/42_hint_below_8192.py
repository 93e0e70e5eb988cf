# parity 1
# recorded: cpython 3.11.2
"""A chunk is never smaller than 8192 bytes."""
sock = Socket(recv=[b'a', b'b'])
f = makefile(sock, 'r')
#: refs 1
f.read(8193)
#> 'ab'
#: recv_into(8193) -> 1
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.read(8191)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
