# parity 1
# recorded: cpython 3.11.2
"""A limit may cut a line between CR and LF."""
sock = Socket(recv=[b'a\r\nb\r\n'])
f = makefile(sock, 'r', newline='')
#: refs 1
f.readline(2)
#> 'a\r'
#: recv_into(8192) -> 6
f.readline()
#> '\n'
f.readline(3)
#> 'b\r\n'
#end
#: refs 0
