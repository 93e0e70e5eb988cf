# parity 1
# recorded: cpython 3.11.2
"""The newlines tell a CR from the one of a CRLF."""
sock = Socket(recv=[b'\r\n\rb'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> '\n'
#: recv_into(8192) -> 4
f.newlines
#> ('\r', '\r\n')
#end
#: refs 0
