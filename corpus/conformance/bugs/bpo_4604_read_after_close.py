# parity 1
# recorded: cpython 3.11.2
"""bpo-4604: a closed reader went on to serve its buffer."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb')
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8192) -> 4
f.close()
#> None
#: refs 0
f.read(1)
#! ValueError('read of closed file')
