# parity 1
# recorded: cpython 3.11.2
"""The least 64-bit number is a limit like any other negative one, also over two fills."""
sock = Socket(recv=[b'220 re', b'ady\r\n'])
f = makefile(sock, 'rb')
#: refs 1
f.readline(-9223372036854775808)
#> b'220 ready\r\n'
#: recv_into(8192) -> 6
#: recv_into(8192) -> 5
#end
#: refs 0
