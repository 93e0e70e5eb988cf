# parity 1
# recorded: cpython 3.11.2
"""With CR as newline the one at the end of a chunk ends its line at once."""
sock = Socket(recv=[b'a\r', b'\nb\r'])
f = makefile(sock, 'r', newline='\r')
#: refs 1
f.readline()
#> 'a\r'
#: recv_into(8192) -> 2
f.readline()
#> '\nb\r'
#: recv_into(8192) -> 3
#end
#: refs 0
