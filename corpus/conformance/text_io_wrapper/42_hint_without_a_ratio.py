# parity 1
# recorded: cpython 3.11.2
"""Before the first chunk a character is taken for a byte."""
sock = Socket(recv=[b'\xc3\xa9'])
f = makefile(sock, 'r')
#: refs 1
f.read(9000)
#> '\xe9'
#: recv_into(9000) -> 2
#: recv_into(17998) -> EOF
#end
#: refs 0
