# parity 1
# recorded: cpython 3.11.2
"""A read of all hands the pending text to the buffer first."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rw', 2)
#: refs 1
f.write('xyz')
#> 3
f.read()
#> 'ab'
#: send(b'xyz') -> 3
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
