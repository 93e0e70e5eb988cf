# parity 1
# recorded: cpython 3.11.2
"""A readline with the limit 0 reads a chunk and gives nothing of it."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline(0)
#> ''
#: recv_into(8192) -> 3
f.readline(0)
#> ''
f.readline()
#> 'ab\n'
#end
#: refs 0
