# parity 1
# recorded: cpython 3.11.2
"""A peek at the end of file returns empty bytes."""
sock = Socket(recv=[EOF, b'later'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek()
#> b''
#: recv_into(8) -> EOF
f.peek()
#> b'later'
#: recv_into(8) -> 5
#end
#: refs 0
