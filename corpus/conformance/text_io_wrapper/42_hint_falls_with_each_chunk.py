# parity 1
# recorded: cpython 3.11.2
"""Each chunk of a read is asked for by what is still wanted, and by the ratio of the one before."""
sock = Socket(recv=[b'ab', b'c\xe2\x82\xac', b'de'])
f = makefile(sock, 'r')
#: refs 1
f.read(10000)
#> 'abc\u20acde'
#: recv_into(10000) -> 2
#: recv_into(9998) -> 4
#: recv_into(19992) -> 2
#: recv_into(9994) -> EOF
#end
#: refs 0
