# parity 1
# recorded: cpython 3.11.2
"""None for encoding, errors and newline is the default."""
m = Memory(b'\xc3\xa9\r\n')
t = TextIOWrapper(m, None, None, None, False, 0)
t.encoding
#> 'utf-8'
t.errors
#> 'strict'
t.read()
#> '\xe9\n'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
