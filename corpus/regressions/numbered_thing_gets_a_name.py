# parity 1
# recorded: cpython 3.11.2
"""A thing that was printed by its number is printed by its name once it has one."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
f.raw
#> <SocketIO #1>
r = f.raw
f.raw
#> <SocketIO r>
#end
#: refs 0
