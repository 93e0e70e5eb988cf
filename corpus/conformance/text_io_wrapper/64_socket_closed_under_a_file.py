# parity 1
# recorded: cpython 3.11.2
"""A socket that was closed is really closed with its last text file."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'rw')
#: refs 1
sock.close()
#> None
f.readline()
#> 'ab\n'
#: recv_into(8192) -> 3
f.write('bye')
#> 3
f.close()
#> None
#: send(b'bye') -> 3
#: refs 0
#: close() -> OK
sock.fileno()
#> -1
