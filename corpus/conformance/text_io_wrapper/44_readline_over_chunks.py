# parity 1
# recorded: cpython 3.11.2
"""A line may come in many chunks."""
sock = Socket(recv=[b'a', b'b', b'c\nd', b'e'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#> 'abc\n'
#: recv_into(8192) -> 1
#: recv_into(8192) -> 1
#: recv_into(8192) -> 3
f.readline()
#> 'de'
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
f.readline()
#> ''
#: recv_into(8192) -> EOF
#end
#: refs 0
