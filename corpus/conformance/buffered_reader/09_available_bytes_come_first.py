# parity 1
# recorded: cpython 3.11.2
"""A read of more than is there takes the buffered bytes first and asks for the rest."""
sock = Socket(recv=[b'abcd', b'efghijkl'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(3)
#> b'abc'
#: recv_into(4) -> 4
f.read(7)
#> b'defghij'
#: recv_into(4) -> 4
#: recv_into(4) -> 4
f.peek()
#> b'kl'
#end
#: refs 0
