# parity 1
# recorded: cpython 3.11.2
"""No other character ends a line."""
sock = Socket(recv=[b'a\x0bb\x0cc\x1cd\xc2\x85e\xe2\x80\xa8f\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'a\x0bb\x0cc\x1cd\x85e\u2028f\n'
#: recv_into(8192) -> 15
#end
#: refs 0
