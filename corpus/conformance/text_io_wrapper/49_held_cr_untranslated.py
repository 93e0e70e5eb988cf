# parity 1
# recorded: cpython 3.11.2
"""A CR is held back with an empty newline too."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'r', newline='')
#: refs 1
f.read(2)
#> 'a\r'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
f.read(2)
#> '\nb'
#end
#: refs 0
