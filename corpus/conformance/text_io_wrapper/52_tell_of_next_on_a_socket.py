# parity 1
# recorded: cpython 3.11.2
"""On a socket a tell after next says that the stream does not seek."""
sock = Socket(recv=[b'a\nb'])
f = makefile(sock, 'r')
#: refs 1
next(f)
#> 'a\n'
#: recv_into(8192) -> 3
f.tell()
#! UnsupportedOperation('underlying stream is not seekable')
#end
#: refs 0
