# parity 1
# recorded: cpython 3.11.2
"""A text file over a socket does not tell, seek or truncate."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.seekable()
#> False
f.tell()
#! UnsupportedOperation('underlying stream is not seekable')
f.seek(0)
#! UnsupportedOperation('underlying stream is not seekable')
f.seek(0, 2)
#! UnsupportedOperation('underlying stream is not seekable')
f.seek(5, 9)
#! UnsupportedOperation('underlying stream is not seekable')
f.truncate()
#! UnsupportedOperation('truncate')
#end
#: refs 0
