# parity 1
# recorded: cpython 3.11.2
"""A read after the end of the file asks the buffer again."""
sock = Socket(recv=[b'ab', EOF, b'cd', EOF, b'e\n'])
f = makefile(sock, 'r')
#: refs 1
f.read(9)
#> 'ab'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.read(9)
#> 'cd'
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.readline()
#> 'e\n'
#: recv_into(8192) -> 2
#end
#: refs 0
