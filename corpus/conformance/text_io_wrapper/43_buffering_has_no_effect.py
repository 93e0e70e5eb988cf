# parity 1
# recorded: cpython 3.11.2
"""The size of the buffer has no effect on the chunks of a text file."""
sock = Socket(recv=[b'one\ntwo\n'])
f = makefile(sock, 'r', 1)
#: refs 1
f.readline()
#> 'one\n'
#: recv_into(8192) -> 8
f.readline()
#> 'two\n'
#end
#: refs 0
