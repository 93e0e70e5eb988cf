# parity 1
# recorded: cpython 3.11.2
"""UTF-8-SIG takes the signature away once, at the start."""
sock = Socket(recv=[b'\xef\xbb\xbfa\xef\xbb\xbfb'])
f = makefile(sock, 'r', encoding='utf-8-sig')
#: refs 1
f.read(2)
#> 'a\ufeff'
#: recv_into(8192) -> 8
f.read(2)
#> 'b'
#: recv_into(8192) -> EOF
#end
#: refs 0
