# parity 1
# recorded: cpython 3.11.2
"""An OSError without an errno comes out as it is."""
sock = Socket(recv=[OSError()])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(1)
#! OSError()
#: recv_into(1) -> OSError()
#end
#: refs 0
