# parity 1
# recorded: cpython 3.11.2
"""A raw file that has a name of its own is closed all the same when its writer dies."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
raw = f.raw
del f
#: send(b'abc') -> 3
#: refs 0
raw.closed
#> True
