# parity 1
# recorded: cpython 3.11.2
"""A line whose start was read is cut by a write."""
sock = Socket(recv=[b'one\ntwo\n', b'three\n'])
f = makefile(sock, 'rw')
#: refs 1
f.readline()
#> 'one\n'
#: recv_into(8192) -> 8
f.write('ok\n')
#> 3
f.readline()
#> 'three\n'
#: recv_into(8192) -> 6
#end
#: send(b'ok\n') -> 3
#: refs 0
