# parity 1
# recorded: cpython 3.11.2
"""A would-block after a held CR ends the line there, and the LF that follows is an empty line."""
sock = Socket(recv=[b'a\r', WOULD_BLOCK, b'\nb\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 2
#: recv_into(8192) -> WOULD_BLOCK
f.readline()
#> '\n'
#: recv_into(8192) -> 3
f.readline()
#> 'b\n'
#end
#: refs 0
