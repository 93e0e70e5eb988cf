# parity 1
# recorded: cpython 3.11.2
"""UTF-32 has a reason for a number that is too large, for a surrogate and for a cut end."""
sock = Socket(recv=[b'\x00\x11\x00\x00', b'\x00\x00\xd8\x00', b'\x00\x00', EOF])
f = makefile(sock, 'r', encoding='utf-32-be')
#: refs 1
f.read(1)
#! UnicodeDecodeError('utf-32-be', b'\x00\x11\x00\x00', 0, 4, 'code point not in range(0x110000)')
#: recv_into(8192) -> 4
f.read(1)
#! UnicodeDecodeError('utf-32-be', b'\x00\x00\xd8\x00', 0, 4, 'code point in surrogate code point range(0xd800, 0xe000)')
#: recv_into(8192) -> 4
f.read(1)
#! UnicodeDecodeError('utf-32-be', b'\x00\x00', 0, 2, 'truncated data')
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
