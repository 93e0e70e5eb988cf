# parity 1
# recorded: cpython 3.11.2
"""A decode error within the iteration is raised, and the iteration goes on with the next chunk."""
sock = Socket(recv=[b'\xc0\n', b'b\n'])
f = makefile(sock, 'r')
#: refs 1
next(f)
#! UnicodeDecodeError('utf-8', b'\xc0\n', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 2
next(f)
#> 'b\n'
#: recv_into(8192) -> 2
#end
#: refs 0
