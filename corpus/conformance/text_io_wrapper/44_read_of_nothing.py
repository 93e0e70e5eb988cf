# parity 1
# recorded: cpython 3.11.2
"""A read of no characters is empty without a call of the buffer."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'r')
#: refs 1
f.read(0)
#> ''
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.read(0)
#> ''
#end
#: refs 0
