# parity 1
# recorded: cpython 3.11.2
"""A text file of the mode rw stands on a pair, and one socket file counts for both."""
sock = Socket(recv=[b'hello\n'])
f = makefile(sock, 'rw')
#: refs 1
f.buffer
#> <BufferedRWPair #1>
f.write('hi\n')
#> 3
f.flush()
#> None
#: send(b'hi\n') -> 3
f.readline()
#> 'hello\n'
#: recv_into(8192) -> 6
#end
#: refs 0
