# parity 1
# recorded: cpython 3.11.2
"""A read takes chunks until it has all the characters that it wants."""
sock = Socket(recv=[b'a', b'bc', b'def'])
f = makefile(sock, 'r')
#: refs 1
f.read(4)
#> 'abcd'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 2
#: recv_into(8192) -> 3
f.read(2)
#> 'ef'
#end
#: refs 0
