# parity 1
# recorded: cpython 3.11.2
"""A text file went on as at its end after one end of file, where each call reads again."""
sock = Socket(recv=[b'a\r', EOF, b'\nb\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.readline()
#> '\n'
#: recv_into(8192) -> 3
f.readline()
#> 'b\n'
#end
#: refs 0
