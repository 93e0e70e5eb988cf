# parity 1
# recorded: cpython 3.11.2
"""UTF-16 without a signature is refused once two bytes are there."""
sock = Socket(recv=[b'a', b'\x00b\x00', b'\xff\xfec\x00'])
f = makefile(sock, 'r', encoding='utf-16')
#: refs 1
f.read(1)
#! UnicodeError('UTF-16 stream does not start with BOM')
#: recv_into(8192) -> 1
#: recv_into(8192) -> 3
f.read(1)
#! UnicodeError('UTF-16 stream does not start with BOM')
#: recv_into(8192) -> 4
#end
#: refs 0
