# parity 1
# recorded: cpython 3.11.2
"""The limit of a pair's readline counts for each piece that a peek finds."""
sock = Socket(recv=[b'abcd\nef'])
f = makefile(sock, 'rwb', 3)
#: refs 1
f.readline(2)
#> b'ab'
#: recv_into(3) -> 3
f.readline(2)
#> b'cd\n'
#: recv_into(3) -> 3
#end
#: refs 0
