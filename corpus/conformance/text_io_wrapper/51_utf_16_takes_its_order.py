# parity 1
# recorded: cpython 3.11.2
"""UTF-16 takes its order of bytes from the signature, and takes that away."""
sock = Socket(recv=[b'\xfe', b'\xff\x00a', b'\x00b\xfe\xff'])
f = makefile(sock, 'r', encoding='utf-16')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 3
f.read(2)
#> 'b\ufeff'
#: recv_into(8192) -> 4
#end
#: refs 0
