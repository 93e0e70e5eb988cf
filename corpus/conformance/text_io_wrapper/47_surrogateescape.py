# parity 1
# recorded: cpython 3.11.2
"""The handler surrogateescape makes a lone surrogate of each byte that cannot be decoded."""
sock = Socket(recv=[b'a\xe9\x80b\xed\xa0\x80'])
f = makefile(sock, 'r', errors='surrogateescape')
#: refs 1
f.read()
#> 'a\udce9\udc80b\udced\udca0\udc80'
#: recv_into(8192) -> 7
#: recv_into(8192) -> EOF
#end
#: refs 0
