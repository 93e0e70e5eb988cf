# parity 1
# recorded: cpython 3.11.2
"""A read of all asks the buffer for all, in which its size has no part either."""
sock = Socket(recv=[b'one', b'two'])
f = makefile(sock, 'r', buffering=2)
#: refs 1
f.read()
#> 'onetwo'
#: recv_into(8192) -> 3
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
