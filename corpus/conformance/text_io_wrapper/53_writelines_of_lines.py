# parity 1
# recorded: cpython 3.11.2
"""A writelines writes the lines of another text file."""
sock = Socket(recv=[b'a\r\nb'])
f = makefile(sock, 'rw')
#: refs 1
r = makefile(sock, 'r')
#: refs 2
f.writelines(r)
#> None
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
#: recv_into(8192) -> EOF
f.flush()
#> None
#: send(b'a\nb') -> 3
#end
#: refs 1
#: refs 0
