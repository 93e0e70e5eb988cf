# parity 1
# recorded: cpython 3.11.2
"""An error of a flush keeps the unsent bytes for the next one."""
sock = Socket(send=[2, OSError(104), ALL])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abcde')
#> 5
f.flush()
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'abcde') -> 2
#: send(b'cde') -> OSError(104)
f.flush()
#> None
#: send(b'cde') -> 3
f.flush()
#> None
#end
#: refs 0
