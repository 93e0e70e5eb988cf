# parity 1
# recorded: cpython 3.11.2
"""The newlines are None, then one that was seen, then a tuple of them."""
sock = Socket(recv=[b'a\n', b'b\r\n', b'c\rd'])
f = makefile(sock, 'r')
#: refs 1
f.newlines
#> None
f.readline()
#> 'a\n'
#: recv_into(8192) -> 2
f.newlines
#> '\n'
f.readline()
#> 'b\n'
#: recv_into(8192) -> 3
f.newlines
#> ('\n', '\r\n')
f.readline()
#> 'c\n'
#: recv_into(8192) -> 3
f.newlines
#> ('\r', '\n', '\r\n')
#end
#: refs 0
