# parity 1
# recorded: cpython 3.11.2
"""An unknown handler of a writer is found out by the first character that has no bytes."""
sock = Socket()
f = makefile(sock, 'w', encoding='ascii', errors='nope')
#: refs 1
f.write('ab')
#> 2
f.write('\u20ac')
#! LookupError("unknown error handler name 'nope'")
f.flush()
#> None
#: send(b'ab') -> 2
#end
#: refs 0
