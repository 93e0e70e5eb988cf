# parity 1
# recorded: cpython 3.11.2
"""An interrupted call is not repeated."""
sock = Socket(recv=[OSError(4)], send=[OSError(4)])
f = makefile(sock, 'rwb', 0)
#: refs 1
f.read(8)
#! InterruptedError(4, 'Interrupted system call')
#: recv_into(8) -> OSError(4)
f.write(b'12')
#! InterruptedError(4, 'Interrupted system call')
#: send(b'12') -> OSError(4)
#end
#: refs 0
