# parity 1
# recorded: cpython 3.11.2
"""A newline that is fixed holds no CR back from a read."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'r', newline='\n')
#: refs 1
f.read(2)
#> 'a\r'
#: recv_into(8192) -> 2
f.read(1)
#> '\n'
#: recv_into(8192) -> 2
#end
#: refs 0
