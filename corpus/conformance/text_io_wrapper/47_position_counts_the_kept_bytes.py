# parity 1
# recorded: cpython 3.11.2
"""The error shows the bytes that the decoder kept before those of the chunk."""
sock = Socket(recv=[b'a\xe2\x82', b'(b', b'c'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#! UnicodeDecodeError('utf-8', b'\xe2\x82(b', 0, 2, 'invalid continuation byte')
#: recv_into(8192) -> 3
#: recv_into(8192) -> 2
f.read(2)
#! UnicodeDecodeError('utf-8', b'\xe2\x82c', 0, 2, 'invalid continuation byte')
#: recv_into(8192) -> 1
#end
#: refs 0
