# parity 1
# recorded: cpython 3.11.2
"""Types are looked at first, then the newline, then the encoding, and the buffer last."""
m = Memory()
m.close()
#> None
#: close()
TextIOWrapper(m, 'nope', b'x', 'x')
#! TypeError("TextIOWrapper() argument 'errors' must be str or None, not bytes")
TextIOWrapper(m, 'nope', newline='x')
#! ValueError('illegal newline value: x')
TextIOWrapper(m, 'nope')
#! LookupError('unknown encoding: nope')
TextIOWrapper(m)
#! ValueError('I/O operation on closed file.')
