# parity 1
# recorded: cpython 3.11.2
"""Any negative size of an unbuffered read means all."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(-2)
#> b'abc'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
