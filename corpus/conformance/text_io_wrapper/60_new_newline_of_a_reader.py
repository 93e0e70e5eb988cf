# parity 1
# recorded: cpython 3.11.2
"""A new newline is taken before the first read."""
sock = Socket(recv=[b'a\rb\nc'])
f = makefile(sock, 'r')
#: refs 1
f.reconfigure(newline='\r')
#> None
f.readline()
#> 'a\r'
#: recv_into(8192) -> 5
f.newlines
#> None
#end
#: refs 0
