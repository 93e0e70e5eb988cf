# parity 1
# recorded: cpython 3.11.2
"""The readline of a pair asks for the end of file twice, by peek and by read."""
sock = Socket()
f = makefile(sock, 'rwb', 8)
#: refs 1
f.readline()
#> b''
#: recv_into(8) -> EOF
#: recv_into(8) -> EOF
#end
#: refs 0
