# parity 1
# recorded: cpython 3.11.2
"""A character that the end of the file cuts raises at every read."""
sock = Socket(recv=[b'a\xe2\x82'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xe2\x82', 0, 2, 'unexpected end of data')
#: recv_into(8192) -> EOF
f.readline()
#! UnicodeDecodeError('utf-8', b'\xe2\x82', 0, 2, 'unexpected end of data')
#: recv_into(8192) -> EOF
f.read()
#! UnicodeDecodeError('utf-8', b'\xe2\x82', 0, 2, 'unexpected end of data')
#: recv_into(8192) -> EOF
next(f)
#! UnicodeDecodeError('utf-8', b'\xe2\x82', 0, 2, 'unexpected end of data')
#: recv_into(8192) -> EOF
#end
#: refs 0
