# parity 1
# recorded: cpython 3.11.2
"""A detached reader has no raw file and a bare repr."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
f.raw
#> None
f.__repr__()
#> '<_io.BufferedReader>'
#end
#: refs 0
