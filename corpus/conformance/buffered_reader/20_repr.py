# parity 1
# recorded: cpython 3.11.2
"""The repr of a reader shows the descriptor as its name."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.__repr__()
#> '<_io.BufferedReader name=3>'
f.close()
#> None
#: refs 0
f.__repr__()
#> '<_io.BufferedReader name=-1>'
