# parity 1
# recorded: cpython 3.11.2
"""A write of nothing throws decoded text away too."""
sock = Socket(recv=[b'abcd', b'e'])
f = makefile(sock, 'rw')
#: refs 1
f.read(2)
#> 'ab'
#: recv_into(8192) -> 4
f.write('')
#> 0
f.read(1)
#> 'e'
#: recv_into(8192) -> 1
#end
#: refs 0
