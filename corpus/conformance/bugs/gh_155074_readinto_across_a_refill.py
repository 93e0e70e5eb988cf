# parity 1
# recorded: cpython 3.11.2
"""gh-155074: the pure Python readinto failed after a part was copied and the buffer refilled."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb', 2)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(2) -> 2
data = bytearray(2)
f.readinto(data)
#> 2
#: recv_into(2) -> 2
data
#> bytearray(b'bc')
#end
#: refs 0
