# parity 1
# recorded: cpython 3.11.2
"""The seek of a reader over a socket is refused, an unknown whence before that."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.seek(0)
#! UnsupportedOperation('File or stream is not seekable.')
f.read(1)
#> b'a'
#: recv_into(8) -> 4
f.seek(1, 1)
#! UnsupportedOperation('File or stream is not seekable.')
f.seek(0, 7)
#! ValueError('whence value 7 unsupported')
#end
#: refs 0
