# parity 1
# recorded: cpython 3.11.2
"""A handler's InterruptedError is a call to be made again where a file reads."""
register_error('own', call('h', raises=InterruptedError(4, 'x')))
#> None
m = Memory(b'\xffab', read=[1, 1, 1])
t = TextIOWrapper(m, 'ascii', 'own')
t.read(1)
#> 'a'
#: readinto(8192) -> 1
#: handler 'own': h(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'ordinal not in range(128)')) ! InterruptedError(4, 'x')
#: readinto(8192) -> 1
t.read()
#> 'b'
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
