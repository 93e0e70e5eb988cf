# parity 1
# recorded: cpython 3.11.2
"""gh-80109: a write throws away the lines that the chunk had, which 3.11.8 no longer does."""
sock = Socket(recv=[b'EHLO\nMAIL\nRCPT\n', b'QUIT\n'])
f = makefile(sock, 'rw')
#: refs 1
f.readline()
#> 'EHLO\n'
#: recv_into(8192) -> 15
f.write('250 ok\n')
#> 7
f.readline()
#> 'QUIT\n'
#: recv_into(8192) -> 5
#end
#: send(b'250 ok\n') -> 7
#: refs 0
