# parity 1
# recorded: cpython 3.11.2
"""The handler ignore leaves out what cannot be decoded."""
sock = Socket(recv=[b'a\xff\xfeb\xe2', b'\x82c'])
f = makefile(sock, 'r', errors='ignore')
#: refs 1
f.read()
#> 'abc'
#: recv_into(8192) -> 5
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
