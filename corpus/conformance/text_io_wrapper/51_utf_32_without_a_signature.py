# parity 1
# recorded: cpython 3.11.2
"""UTF-32 without a signature is refused."""
sock = Socket(recv=[b'a\x00\x00\x00'])
f = makefile(sock, 'r', encoding='utf-32')
#: refs 1
f.read(1)
#! UnicodeError('UTF-32 stream does not start with BOM')
#: recv_into(8192) -> 4
f.read(1)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
