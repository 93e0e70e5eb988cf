# parity 1
# recorded: cpython 3.11.2
"""A read of all is the decoded characters and the decoded read of all that the buffer makes."""
sock = Socket(recv=[b'ab\xc3', b'\xa9c', b'd'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read()
#> 'b\xe9cd'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.read()
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
