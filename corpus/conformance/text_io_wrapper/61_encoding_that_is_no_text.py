# parity 1
# recorded: cpython 3.11.2
"""An encoding that is no text encoding is refused."""
m = Memory()
TextIOWrapper(m, encoding='base64')
#! LookupError("'base64' is not a text encoding; use codecs.open() to handle arbitrary codecs")
TextIOWrapper(m, encoding='rot13')
#! LookupError("'rot13' is not a text encoding; use codecs.open() to handle arbitrary codecs")
TextIOWrapper(m, encoding='ZIP')
#! LookupError("'ZIP' is not a text encoding; use codecs.open() to handle arbitrary codecs")
#end
#: close()
