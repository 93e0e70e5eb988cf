# parity 1
# recorded: cpython 3.11.2
"""A detach whose flush fails leaves the buffer attached."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.detach()
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'abc') -> OSError(32)
f.buffer
#> <BufferedWriter #1>
f.flush()
#> None
#: send(b'abc') -> 3
#end
#: refs 0
