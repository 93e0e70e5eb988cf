# parity 1
# recorded: cpython 3.11.2
"""The handler surrogateescape writes the bytes that surrogates stand for, if they do."""
sock = Socket()
f = makefile(sock, 'w', errors='surrogateescape')
#: refs 1
f.write('a\udce9\udc80b')
#> 4
f.write('\udc7f')
#! UnicodeEncodeError('utf-8', '\udc7f', 0, 1, 'surrogates not allowed')
f.flush()
#> None
#: send(b'a\xe9\x80b') -> 4
#end
#: refs 0
