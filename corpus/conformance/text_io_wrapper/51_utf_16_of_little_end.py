# parity 1
# recorded: cpython 3.11.2
"""UTF-16 reads the other order by the other signature."""
sock = Socket(recv=[b'\xff\xfea\x00=\xd8', b'\x00\xdeb\x00'])
f = makefile(sock, 'r', encoding='utf-16')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 6
f.read(2)
#> '\U0001f600b'
#: recv_into(8192) -> 4
#end
#: refs 0
