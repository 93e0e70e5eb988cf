# parity 1
# recorded: cpython 3.11.2
"""After a write UTF-16 wants a signature again."""
sock = Socket(recv=[b'\xff\xfea\x00', b'b\x00'])
f = makefile(sock, 'rw', encoding='utf-16')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 4
f.write('x')
#> 1
f.read(1)
#! UnicodeError('UTF-16 stream does not start with BOM')
#: recv_into(8192) -> 2
#end
#: send(b'x\x00') -> 2
#: refs 0
