# parity 1
# recorded: cpython 3.11.2
"""A text file that makefile did not make has no mode."""
sock = Socket()
b = makefile(sock, 'rb')
#: refs 1
t = TextIOWrapper(b)
t.mode
#! AttributeError("'_io.TextIOWrapper' object has no attribute 'mode'")
b.mode
#> 'rb'
t.errors
#> 'strict'
#end
#: refs 0
