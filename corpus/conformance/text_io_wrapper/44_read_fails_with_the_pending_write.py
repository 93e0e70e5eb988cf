# parity 1
# recorded: cpython 3.11.2
"""A read whose pending text cannot be written raises, and makes no read."""
sock = Socket(recv=[b'ab'], send=[OSError(32)])
f = makefile(sock, 'rw', 1)
#: refs 1
f.write('xyz')
#> 3
f.read(1)
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'xyz') -> OSError(32)
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
#end
#: refs 0
