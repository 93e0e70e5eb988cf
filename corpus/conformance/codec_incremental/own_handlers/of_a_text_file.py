# parity 1
# recorded: cpython 3.11.2
"""A text file asks a handler of the scenario's own when it reads and when it writes."""
register_error('own', call('h', returns=('?', 3)))
#> None
m = Memory(b'ab\xffc\n')
t = TextIOWrapper(m, 'ascii', 'own', '')
t.readline()
#> 'ab?c\n'
#: readinto(8192) -> 5
#: handler 'own': h(UnicodeDecodeError('ascii', b'ab\xffc\n', 2, 3, 'ordinal not in range(128)')) -> ('?', 3)
t.write('ab\u20ac')
#> 3
#: handler 'own': h(UnicodeEncodeError('ascii', 'ab\u20ac', 2, 3, 'ordinal not in range(128)')) -> ('?', 3)
t.flush()
#> None
#: write(b'ab?') -> 3
#end
#: close()
