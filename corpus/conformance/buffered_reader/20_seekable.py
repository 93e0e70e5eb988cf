# parity 1
# recorded: cpython 3.11.2
"""A reader over a socket is not seekable."""
sock = Socket()
f = makefile(sock, 'rb', 16)
#: refs 1
f.seekable()
#> False
f.isatty()
#> False
#end
#: refs 0
