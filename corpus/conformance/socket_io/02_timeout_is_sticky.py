# parity 1
# recorded: cpython 3.11.2
"""After a timeout every further raw read fails without a call of the socket."""
sock = Socket(recv=[TIMEOUT, b'ab'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(2)
#! TimeoutError('timed out')
#: recv_into(2) -> TIMEOUT
f.read(2)
#! OSError('cannot read from timed out object')
f.readline()
#! OSError('cannot read from timed out object')
#end
#: refs 0
