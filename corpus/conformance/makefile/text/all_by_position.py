# parity 1
# recorded: cpython 3.11.2
"""All arguments of a text file may be given by position."""
sock = Socket(recv=[b'a\rb\xff\n'])
f = makefile(sock, 'r', 4, 'ascii', 'ignore', '\r')
#: refs 1
f.encoding
#> 'ascii'
f.errors
#> 'ignore'
f.readline()
#> 'a\r'
#: recv_into(8192) -> 5
f.readline()
#> 'b\n'
#: recv_into(8192) -> EOF
#end
#: refs 0
