# parity 1
# recorded: cpython 3.11.2
"""A write and a flush leave the buffered bytes of the reader alone."""
sock = Socket(recv=[b'foo\nbar\n', b'baz\n'])
f = makefile(sock, 'rwb', 16)
#: refs 1
f.readline()
#> b'foo\n'
#: recv_into(16) -> 8
f.write(b'x')
#> 1
f.flush()
#> None
#: send(b'x') -> 1
f.readline()
#> b'bar\n'
f.readline()
#> b'baz\n'
#: recv_into(16) -> 4
#end
#: refs 0
