# parity 1
# recorded: cpython 3.11.2
"""The name is the descriptor of the socket, and a text file over a memory has none."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
f.name
#> 3
f.fileno()
#> 3
m = Memory()
t = TextIOWrapper(m)
t.name
#! AttributeError("'Memory' object has no attribute 'name'")
t.fileno()
#! UnsupportedOperation('fileno')
#end
#: refs 0
#: close()
