# parity 1
# recorded: cpython 3.11.2
"""A limit of readline counts characters."""
sock = Socket(recv=[b'\xc3\xa9\xc3\xa8\xe2\x82\xac\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline(2)
#> '\xe9\xe8'
#: recv_into(8192) -> 8
f.readline(-1)
#> '\u20ac\n'
#end
#: refs 0
