# parity 1
# recorded: cpython 3.11.2
"""A detach leaves the decoded text behind, and the buffer goes on after it."""
sock = Socket(recv=[b'one\ntwo\n', b'three'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'one\n'
#: recv_into(8192) -> 8
b = f.detach()
g = TextIOWrapper(b)
g.readline()
#> 'three'
#: recv_into(8192) -> 5
#: recv_into(8192) -> EOF
#end
#: refs 0
