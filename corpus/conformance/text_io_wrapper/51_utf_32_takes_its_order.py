# parity 1
# recorded: cpython 3.11.2
"""UTF-32 takes its order of bytes from the signature, and takes that away."""
sock = Socket(recv=[b'\x00\x00\xfe', b'\xff\x00\x00\x00a', b'\x00\x01\xf6\x00'])
f = makefile(sock, 'r', encoding='utf-32')
#: refs 1
f.read(2)
#> 'a\U0001f600'
#: recv_into(8192) -> 3
#: recv_into(8192) -> 5
#: recv_into(8192) -> 4
#end
#: refs 0
