# parity 1
# recorded: cpython 3.11.2
"""A buffer that was detached keeps its socket open."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
sock.close()
#> None
b = f.detach()
del f
b.close()
#> None
#: refs 0
#: close() -> OK
