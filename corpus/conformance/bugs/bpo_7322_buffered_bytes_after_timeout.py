# parity 1
# recorded: cpython 3.11.2
"""bpo-7322: a read that is served from the buffer works after a timeout."""
sock = Socket(recv=[b'abcd', TIMEOUT])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(4) -> 4
raw = f.raw
raw.read(1)
#! TimeoutError('timed out')
#: recv_into(1) -> TIMEOUT
f.read(3)
#> b'bcd'
f.read(1)
#! OSError('cannot read from timed out object')
#end
#: refs 0
