# parity 1
# recorded: cpython 3.11.2
"""An encoded surrogate is an error of UTF-8."""
sock = Socket(recv=[b'\xed\xa0\x80'])
f = makefile(sock, 'r', encoding='utf-8')
#: refs 1
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xed\xa0\x80', 0, 1, 'invalid continuation byte')
#: recv_into(8192) -> 3
#end
#: refs 0
