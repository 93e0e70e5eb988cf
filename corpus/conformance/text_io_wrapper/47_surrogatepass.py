# parity 1
# recorded: cpython 3.11.2
"""The handler surrogatepass decodes lone surrogates, and nothing else that is wrong."""
sock = Socket(recv=[b'a\xed\xa0\xbd\xed\xb8\x80', b'\xff', b'\xed\xbf\xbf'])
f = makefile(sock, 'r', errors='surrogatepass')
#: refs 1
f.read(3)
#> 'a\ud83d\ude00'
#: recv_into(8192) -> 7
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 1
f.read(1)
#> '\udfff'
#: recv_into(8192) -> 3
#end
#: refs 0
