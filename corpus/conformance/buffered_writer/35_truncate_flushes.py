# parity 1
# recorded: cpython 3.11.2
"""The truncate of an open writer sends the pending bytes and is then unsupported."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.truncate()
#! UnsupportedOperation('truncate')
#: send(b'abc') -> 3
#end
#: refs 0
