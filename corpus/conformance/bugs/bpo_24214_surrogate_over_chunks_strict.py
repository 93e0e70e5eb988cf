# parity 1
# recorded: cpython 3.11.2
"""bpo-24214: the bytes of a surrogate in two chunks are the error that they are in one."""
sock = Socket(recv=[b'\xed', b'\xa0\x80'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xed\xa0\x80', 0, 1, 'invalid continuation byte')
#: recv_into(8192) -> 1
#: recv_into(8192) -> 2
#end
#: refs 0
