# parity 1
# recorded: cpython 3.11.2
"""The writelines of a reader fails at the first write."""
sock = Socket(recv=[b'a\nb\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
lines = f.readlines()
#: recv_into(8) -> 4
#: recv_into(8) -> EOF
f.writelines(lines)
#! UnsupportedOperation('write')
#end
#: refs 0
