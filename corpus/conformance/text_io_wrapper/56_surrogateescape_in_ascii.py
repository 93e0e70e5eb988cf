# parity 1
# recorded: cpython 3.11.2
"""The handler surrogateescape raises for a character that is no surrogate."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='surrogateescape')
#: refs 1
f.write('\udcff\xe9')
#! UnicodeEncodeError('ascii', '\udcff\xe9', 1, 2, 'ordinal not in range(128)')
f.write('\udcffa')
#> 2
f.flush()
#> None
#: send(b'\xffa') -> 2
#end
#: refs 0
