# parity 1
# recorded: cpython 3.11.2
"""The seek and tell of a writer over a socket are refused and flush nothing."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.seek(0)
#! UnsupportedOperation('File or stream is not seekable.')
f.tell()
#! UnsupportedOperation('seek')
f.seekable()
#> False
#end
#: send(b'abc') -> 3
#: refs 0
