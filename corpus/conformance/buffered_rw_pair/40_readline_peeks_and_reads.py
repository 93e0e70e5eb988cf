# parity 1
# recorded: cpython 3.11.2
"""The readline of a pair peeks and then reads up to the line end, piece by piece."""
sock = Socket(recv=[b'ab', b'c\nd'])
f = makefile(sock, 'rwb', 8)
#: refs 1
f.readline()
#> b'abc\n'
#: recv_into(8) -> 2
#: recv_into(8) -> 3
f.readline()
#> b'd'
#: recv_into(8) -> EOF
#: recv_into(8) -> EOF
#end
#: refs 0
