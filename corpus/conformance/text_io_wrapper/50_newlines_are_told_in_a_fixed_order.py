# parity 1
# recorded: cpython 3.11.2
"""The tuple of newlines has CR, LF and CRLF in this order, whenever they came."""
sock = Socket(recv=[b'\n\rb', b'\n\r\n'])
f = makefile(sock, 'r', newline='')
#: refs 1
f.read(2)
#> '\n\r'
#: recv_into(8192) -> 3
f.newlines
#> ('\r', '\n')
f.read(4)
#> 'b\n\r\n'
#: recv_into(8192) -> 3
f.newlines
#> ('\r', '\n', '\r\n')
#end
#: refs 0
