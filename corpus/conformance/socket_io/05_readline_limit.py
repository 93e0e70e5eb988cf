# parity 1
# recorded: cpython 3.11.2
"""An unbuffered readline stops at its limit, and one of 0 asks nothing."""
sock = Socket(recv=[b'abcd\n'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readline(2)
#> b'ab'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
f.readline(0)
#> b''
f.readline(-1)
#> b'cd\n'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#end
#: refs 0
