# parity 1
# recorded: cpython 3.11.2
"""After an end of file the next read asks the socket again."""
sock = Socket(recv=[EOF, b'more', EOF, b'a line\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(4)
#> b''
#: recv_into(8) -> EOF
f.read(4)
#> b'more'
#: recv_into(8) -> 4
f.readline()
#> b''
#: recv_into(8) -> EOF
f.readline()
#> b'a line\n'
#: recv_into(8) -> 7
#end
#: refs 0
