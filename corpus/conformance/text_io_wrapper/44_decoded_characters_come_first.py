# parity 1
# recorded: cpython 3.11.2
"""A read that the decoded characters are enough for makes no call of the buffer."""
sock = Socket(recv=[b'\xc3\xa9\xe2\x82\xacxyz'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\xe9'
#: recv_into(8192) -> 8
f.read(2)
#> '\u20acx'
f.read(2)
#> 'yz'
#end
#: refs 0
