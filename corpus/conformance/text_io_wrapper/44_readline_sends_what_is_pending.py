# parity 1
# recorded: cpython 3.11.2
"""A readline hands the pending text to the buffer first."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'rw', 1)
#: refs 1
f.write('who\n')
#> 4
f.readline()
#> 'ab\n'
#: send(b'who\n') -> 4
#: recv_into(8192) -> 3
#end
#: refs 0
