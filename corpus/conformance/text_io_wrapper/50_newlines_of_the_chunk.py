# parity 1
# recorded: cpython 3.11.2
"""The newlines are those of all the decoded chunks, be they read or not."""
sock = Socket(recv=[b'a\nb\rc'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 5
f.newlines
#> ('\r', '\n')
#end
#: refs 0
