# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read without a size asks for 8192 bytes until the end of file."""
sock = Socket(recv=[b'ab', b'cd', EOF, b'ef'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read()
#> b'abcd'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.readall()
#> b'ef'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
