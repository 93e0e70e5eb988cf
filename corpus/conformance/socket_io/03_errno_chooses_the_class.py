# parity 1
# recorded: cpython 3.11.2
"""The errno of an error decides its class."""
sock = Socket(send=[OSError(32), OSError(104), OSError(111), OSError(5)])
f = makefile(sock, 'wb', 0)
#: refs 1
f.write(b'a')
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'a') -> OSError(32)
f.write(b'b')
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'b') -> OSError(104)
f.write(b'c')
#! ConnectionRefusedError(111, 'Connection refused')
#: send(b'c') -> OSError(111)
f.write(b'd')
#! OSError(5, 'Input/output error')
#: send(b'd') -> OSError(5)
#end
#: refs 0
