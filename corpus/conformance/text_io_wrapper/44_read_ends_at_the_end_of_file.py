# parity 1
# recorded: cpython 3.11.2
"""A read gives fewer characters at the end of the file."""
sock = Socket(recv=[b'ab', b'c'])
f = makefile(sock, 'r')
#: refs 1
f.read(5)
#> 'abc'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.read(5)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
