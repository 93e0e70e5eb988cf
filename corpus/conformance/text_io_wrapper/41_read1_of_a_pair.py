# parity 1
# recorded: cpython 3.11.2
"""A chunk of a pair is one read1 of its reader."""
sock = Socket(recv=[b'ab', b'cd'])
f = makefile(sock, 'rw', 4)
#: refs 1
f.read(3)
#> 'abc'
#: recv_into(8192) -> 2
#: recv_into(8192) -> 2
f.read(1)
#> 'd'
f.buffer
#> <BufferedRWPair #1>
#end
#: refs 0
