# parity 1
# recorded: cpython 3.11.2
"""The repr shows name, mode and encoding, as far as there are any."""
sock = Socket()
f = makefile(sock, 'w', encoding='latin-1')
#: refs 1
f.__repr__()
#> "<_io.TextIOWrapper name=3 mode='w' encoding='latin-1'>"
raw = SocketIO(sock, 'r')
t = TextIOWrapper(raw)
t.__repr__()
#> "<_io.TextIOWrapper name=3 encoding='utf-8'>"
m = Memory()
u = TextIOWrapper(m)
u.__repr__()
#> "<_io.TextIOWrapper encoding='utf-8'>"
#end
#: refs 0
#: close()
