# parity 1
# recorded: cpython 3.11.2
"""A chunk is as large as the bytes for a character of the last chunk say that it must be."""
sock = Socket(recv=[b'\xc3\xa9\xc3\xa9'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 4
f.read(20000)
#> '\xe9'
#: recv_into(39998) -> EOF
#end
#: refs 0
