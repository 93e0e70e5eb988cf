# parity 1
# recorded: cpython 3.11.2
"""A text that cannot be encoded is refused as a whole, and what was pending stays."""
sock = Socket()
f = makefile(sock, 'w', encoding='latin-1')
#: refs 1
f.write('ab')
#> 2
f.write('c\u20acd')
#! UnicodeEncodeError('latin-1', 'c\u20acd', 1, 2, 'ordinal not in range(256)')
f.write('e')
#> 1
f.flush()
#> None
#: send(b'abe') -> 3
#end
#: refs 0
