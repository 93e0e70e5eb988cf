# parity 1
# recorded: cpython 3.11.2
"""Any negative size reads all."""
sock = Socket(recv=[b'abc', EOF, b'd', EOF])
f = makefile(sock, 'r')
#: refs 1
f.read(-1)
#> 'abc'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
f.read(-7)
#> 'd'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.read(-9223372036854775808)
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
