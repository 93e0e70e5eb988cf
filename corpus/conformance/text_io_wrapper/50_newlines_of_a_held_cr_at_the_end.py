# parity 1
# recorded: cpython 3.11.2
"""A CR that is held back is noted when it is given."""
sock = Socket(recv=[b'a\r'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.newlines
#> None
f.read()
#> '\n'
#: recv_into(8192) -> EOF
f.newlines
#> '\r'
#end
#: refs 0
