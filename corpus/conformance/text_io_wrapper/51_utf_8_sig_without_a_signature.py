# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG decodes what has no signature."""
sock = Socket(recv=[b'\xef', b'\xbb\xbea', b'b'])
f = makefile(sock, 'r', encoding='utf-8-sig')
#: refs 1
f.read(2)
#> '\ufefea'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 3
f.read(1)
#> 'b'
#: recv_into(8192) -> 1
#end
#: refs 0
