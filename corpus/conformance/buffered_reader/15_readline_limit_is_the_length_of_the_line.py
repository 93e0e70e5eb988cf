# parity 1
# recorded: cpython 3.11.2
"""A limit that is the length of the line returns it whole, and a smaller one leaves its end."""
sock = Socket(recv=[b'ab\nab\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readline(3)
#> b'ab\n'
#: recv_into(8) -> 6
f.readline(2)
#> b'ab'
f.readline(2)
#> b'\n'
#end
#: refs 0
