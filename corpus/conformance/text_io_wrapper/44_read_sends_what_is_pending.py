# parity 1
# recorded: cpython 3.11.2
"""A read hands the pending text to the buffer first."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rw', 1)
#: refs 1
f.write('xyz')
#> 3
f.read(1)
#> 'a'
#: send(b'xyz') -> 3
#: recv_into(8192) -> 2
#end
#: refs 0
