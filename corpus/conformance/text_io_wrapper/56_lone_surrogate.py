# parity 1
# recorded: cpython 3.11.2
"""A lone surrogate cannot be encoded in UTF-8."""
sock = Socket()
f = makefile(sock, 'w')
#: refs 1
f.write('a\ud800b')
#! UnicodeEncodeError('utf-8', 'a\ud800b', 1, 2, 'surrogates not allowed')
f.write('\U0001f600')
#> 1
f.flush()
#> None
#: send(b'\xf0\x9f\x98\x80') -> 4
#end
#: refs 0
