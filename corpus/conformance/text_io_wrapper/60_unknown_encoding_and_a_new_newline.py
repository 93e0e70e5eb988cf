# parity 1
# recorded: cpython 3.11.2
"""The newline that came with an unknown encoding is taken all the same."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.reconfigure(encoding='hex', newline='\r\n')
#! LookupError("'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs")
f.write('a\n')
#> 2
f.flush()
#> None
#: send(b'a\r\n') -> 3
#end
#: refs 0
