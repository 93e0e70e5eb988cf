# parity 1
# recorded: cpython 3.11.2
"""bpo-7322: reading went on after a timeout and lost bytes, where later raw reads must fail."""
sock = Socket(recv=[b'ab', TIMEOUT, b'cd'])
f = makefile(sock, 'rb')
#: refs 1
f.read(5)
#! TimeoutError('timed out')
#: recv_into(8192) -> 2
#: recv_into(8190) -> TIMEOUT
f.read(5)
#! OSError('cannot read from timed out object')
#end
#: refs 0
