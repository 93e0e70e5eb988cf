# parity 1
# recorded: cpython 3.11.2
"""A hint that is no whole number is cut."""
sock = Socket(recv=[b'a\xc3\xa9'])
f = makefile(sock, 'r')
#: refs 1
f.read(2)
#> 'a\xe9'
#: recv_into(8192) -> 3
f.read(10001)
#> ''
#: recv_into(15001) -> EOF
#end
#: refs 0
