# parity 1
# recorded: cpython 3.11.2
"""The handler backslashreplace shows the bytes that cannot be decoded."""
sock = Socket(recv=[b'a\xe2\x82z\x80'])
f = makefile(sock, 'r', errors='backslashreplace')
#: refs 1
f.readline()
#> 'a\\xe2\\x82z\\x80'
#: recv_into(8192) -> 5
#: recv_into(8192) -> EOF
#end
#: refs 0
