# parity 1
# recorded: cpython 3.11.2
"""The handler surrogatepass raises for an encoding that is no Unicode one."""
sock = Socket(recv=[b'a\xed\xa0\x80'])
f = makefile(sock, 'r', encoding='ascii', errors='surrogatepass')
#: refs 1
f.read(2)
#! UnicodeDecodeError('ascii', b'a\xed\xa0\x80', 1, 2, 'ordinal not in range(128)')
#: recv_into(8192) -> 4
#end
#: refs 0
