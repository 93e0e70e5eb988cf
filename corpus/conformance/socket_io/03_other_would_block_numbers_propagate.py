# parity 1
# recorded: cpython 3.11.2
"""Errnos that make a BlockingIOError but are not EAGAIN come out as exceptions."""
sock = Socket(recv=[OSError(115), OSError(114)])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(1)
#! BlockingIOError(115, 'Operation now in progress')
#: recv_into(1) -> OSError(115)
f.read(1)
#! BlockingIOError(114, 'Operation already in progress')
#: recv_into(1) -> OSError(114)
#end
#: refs 0
