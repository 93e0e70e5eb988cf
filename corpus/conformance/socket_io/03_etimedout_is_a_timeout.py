# parity 1
# recorded: cpython 3.11.2
"""An OSError of ETIMEDOUT is a TimeoutError too and marks the file as timed out."""
sock = Socket(recv=[OSError(110), b'x'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(1)
#! TimeoutError(110, 'Connection timed out')
#: recv_into(1) -> OSError(110)
f.read(1)
#! OSError('cannot read from timed out object')
#end
#: refs 0
