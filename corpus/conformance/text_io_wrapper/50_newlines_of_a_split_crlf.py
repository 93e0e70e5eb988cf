# parity 1
# recorded: cpython 3.11.2
"""A CRLF in two chunks is noted as CRLF alone."""
sock = Socket(recv=[b'a\r', b'\n'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.newlines
#> None
f.read(1)
#> '\n'
#: recv_into(8192) -> 1
f.newlines
#> '\r\n'
#end
#: refs 0
