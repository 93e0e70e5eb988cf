# parity 1
# recorded: cpython 3.11.2
"""bpo-23214: read1 wanted a size and refused a negative one, where both mean the buffer size."""
sock = Socket(recv=[b'abc', b'def'])
f = makefile(sock, 'rb', 3)
#: refs 1
f.read1()
#> b'abc'
#: recv_into(3) -> 3
f.read1(-1)
#> b'def'
#: recv_into(3) -> 3
#end
#: refs 0
