# parity 1
# recorded: cpython 3.11.2
"""A reconfigure whose flush fails changes nothing."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'w')
#: refs 1
f.write('ab')
#> 2
f.reconfigure(encoding='latin-1')
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'ab') -> OSError(32)
f.encoding
#> 'utf-8'
f.flush()
#> None
#: send(b'ab') -> 2
#end
#: refs 0
