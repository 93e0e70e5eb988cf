# parity 1
# recorded: cpython 3.11.2
"""A detached reader that is dropped leaves the raw file open."""
sock = Socket(recv=[b'on'])
f = makefile(sock, 'rb', 8)
#: refs 1
raw = f.detach()
del f
raw.read(2)
#> b'on'
#: recv_into(2) -> 2
#end
#: refs 0
