# parity 1
# recorded: cpython 3.11.2
"""A timeout loses what the read had collected, and the SocketIO reads no more."""
sock = Socket(recv=[b'ab', TIMEOUT, b'cd'])
f = makefile(sock, 'r')
#: refs 1
f.read(4)
#! TimeoutError('timed out')
#: recv_into(8192) -> 2
#: recv_into(8192) -> TIMEOUT
f.read(4)
#! OSError('cannot read from timed out object')
#end
#: refs 0
