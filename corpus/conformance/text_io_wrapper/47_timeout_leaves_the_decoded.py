# parity 1
# recorded: cpython 3.11.2
"""A timeout of a read of all leaves the characters that were decoded before."""
sock = Socket(recv=[b'one\ntwo\nth', TIMEOUT])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'one\n'
#: recv_into(8192) -> 10
f.read()
#! TimeoutError('timed out')
#: recv_into(8192) -> TIMEOUT
f.readline()
#> 'two\n'
f.readline()
#! OSError('cannot read from timed out object')
#end
#: refs 0
