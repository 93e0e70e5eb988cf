# parity 1
# recorded: cpython 3.11.2
"""A writelines writes each of its parts."""
sock = Socket(recv=[b'one\n', b'two\n', b'three'])
f = makefile(sock, 'rwb', 6)
#: refs 1
lines = f.readlines()
#: recv_into(6) -> 4
#: recv_into(6) -> 4
#: recv_into(6) -> 5
#: recv_into(6) -> EOF
#: recv_into(6) -> EOF
#: recv_into(6) -> EOF
#: recv_into(6) -> EOF
f.writelines(lines)
#> None
#: send(b'one\n') -> 4
#: send(b'two\n') -> 4
f.flush()
#> None
#: send(b'three') -> 5
#end
#: refs 0
