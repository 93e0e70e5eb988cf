# parity 1
# recorded: cpython 3.11.2
"""The handler surrogatepass decodes a lone surrogate of UTF-16."""
sock = Socket(recv=[b'\xd8\x00\x00a\xdc', b'\x01\x00b'])
f = makefile(sock, 'r', encoding='utf-16-be', errors='surrogatepass')
#: refs 1
f.read(4)
#> '\ud800a\udc01b'
#: recv_into(8192) -> 5
#: recv_into(8192) -> 3
#end
#: refs 0
