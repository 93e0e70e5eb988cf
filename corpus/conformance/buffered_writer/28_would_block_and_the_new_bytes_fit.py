# parity 1
# recorded: cpython 3.11.2
"""When the pending bytes move down and the new ones then fit, a write that would block succeeds."""
sock = Socket(send=[3, WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12345')
#> 5
f.write(b'abcdef')
#> 6
#: send(b'12345') -> 3
#: send(b'45') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'45abcdef') -> 8
#end
#: refs 0
