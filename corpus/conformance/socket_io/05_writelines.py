# parity 1
# recorded: cpython 3.11.2
"""The writelines of a SocketIO writes each part and drops what was not accepted."""
sock = Socket(recv=[b'one\n', b'two'], send=[2, ALL])
f = makefile(sock, 'rwb', 0)
#: refs 1
lines = f.readlines()
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> EOF
#: recv_into(1) -> EOF
f.writelines(lines)
#> None
#: send(b'one\n') -> 2
#: send(b'two') -> 3
#end
#: refs 0
