# parity 1
# recorded: cpython 3.11.2
"""A flush without pending bytes makes no raw call."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'wb', 8)
#: refs 1
f.flush()
#> None
#end
#: refs 0
