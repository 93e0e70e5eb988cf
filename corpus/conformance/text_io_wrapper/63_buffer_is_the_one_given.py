# parity 1
# recorded: cpython 3.11.2
"""The buffer is the one that was given, and reads from it go around the text."""
sock = Socket(recv=[b'ab', b'cd', b'ef'])
f = makefile(sock, 'r')
#: refs 1
b = f.buffer
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
b.read1(2)
#> b'cd'
#: recv_into(2) -> 2
f.read(3)
#> 'bef'
#: recv_into(8192) -> 2
#end
#: refs 0
