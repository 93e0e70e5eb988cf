# parity 1
# recorded: cpython 3.11.2
"""testMakefileAfterMakefileClose: the close of one file closed the socket that was still open."""
sock = Socket(recv=[b'hello'])
f = makefile(sock, 'rb')
#: refs 1
f.close()
#> None
#: refs 0
g = makefile(sock, 'rb')
#: refs 1
g.read(5)
#> b'hello'
#: recv_into(8192) -> 5
#end
#: refs 0
