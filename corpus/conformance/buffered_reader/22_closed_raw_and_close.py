# parity 1
# recorded: cpython 3.11.2
"""The close of a reader whose raw file is closed gives no second count back."""
sock = Socket(recv=[b'abc'])
g = makefile(sock, 'rb', 8)
#: refs 1
f = makefile(sock, 'rb', 8)
#: refs 2
f.read(1)
#> b'a'
#: recv_into(8) -> 3
raw = f.raw
raw.close()
#> None
#: refs 1
f.closed
#> True
f.close()
#> None
f.closed
#> True
#end
#: refs 0
