# parity 1
# recorded: cpython 3.11.2
"""A read of all is the buffered bytes and the raw readall, which asks for 8192 bytes at a time."""
sock = Socket(recv=[b'abcd', b'efgh', b'ij'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(4) -> 4
f.read()
#> b'bcdefghij'
#: recv_into(8192) -> 4
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
