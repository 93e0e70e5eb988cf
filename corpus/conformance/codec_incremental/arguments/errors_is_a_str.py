# parity 1
# recorded: cpython 3.11.2
"""errors= is a str, without surrogates and null characters; its name is looked up at the first problem."""
decoder('utf-8', None)
#! TypeError('errors must be a str')
decoder('big5', b'strict')
#! TypeError('errors must be a str')
decoder('utf-8', '\ud800')
#! UnicodeEncodeError('utf-8', '\ud800', 0, 1, 'surrogates not allowed')
decoder('utf-8', 'a\x00')
#! ValueError('embedded null character')
d = decoder('ascii', errors='nope')
d.decode(b'a')
#> 'a'
d.decode(b'\xe9')
#! LookupError("unknown error handler name 'nope'")
d.errors
#> 'nope'
