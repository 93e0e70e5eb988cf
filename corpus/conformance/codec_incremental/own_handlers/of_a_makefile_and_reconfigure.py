# parity 1
# recorded: cpython 3.11.2
"""makefile and reconfigure take the name of a handler of the scenario's own."""
register_error('own', call('h', returns=('?', 1)))
#> None
s = Socket(recv=[b'\xff\n'])
f = makefile(s, 'rw', encoding='utf-8', errors='own')
#: refs 1
f.readline()
#> '?\n'
#: recv_into(8192) -> 2
#: handler 'own': h(UnicodeDecodeError('utf-8', b'\xff\n', 0, 1, 'invalid start byte')) -> ('?', 1)
g = makefile(s, 'w', encoding='ascii')
#: refs 2
g.write('\u20ac')
#! UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')
g.reconfigure(errors='own')
#> None
g.write('\u20ac')
#> 1
#: handler 'own': h(UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')) -> ('?', 1)
g.flush()
#> None
#: send(b'?') -> 1
#end
#: refs 1
#: refs 0
