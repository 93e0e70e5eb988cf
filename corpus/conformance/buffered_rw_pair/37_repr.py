# parity 1
# recorded: cpython 3.11.2
"""The repr of a pair is the plain one of its class."""
sock = Socket()
f = makefile(sock, 'rwb', 4)
#: refs 1
f.__repr__()
#> '<_io.BufferedRWPair object at 0x…>'
#end
#: refs 0
