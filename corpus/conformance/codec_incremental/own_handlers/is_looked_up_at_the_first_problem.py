# parity 1
# recorded: cpython 3.11.2
"""A handler may be registered after the decoder, and again under the same name."""
d = decoder('ascii', 'late')
d.decode(b'\xff')
#! LookupError("unknown error handler name 'late'")
register_error('late', call('one', returns=('1', 1)))
#> None
d.decode(b'\xff')
#> '1'
#: handler 'late': one(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'ordinal not in range(128)')) -> ('1', 1)
register_error('late', call('two', returns=('2', 1)))
#> None
d.decode(b'\xff')
#> '2'
#: handler 'late': two(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'ordinal not in range(128)')) -> ('2', 1)
