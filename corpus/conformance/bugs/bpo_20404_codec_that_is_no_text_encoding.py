# parity 1
# recorded: cpython 3.11.2
"""bpo-20404: a codec that makes no text was taken, and crashed later."""
m = Memory()
TextIOWrapper(m, 'hex')
#! LookupError("'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs")
TextIOWrapper(m, encoding='hex_codec')
#! LookupError("'hex_codec' is not a text encoding; use codecs.open() to handle arbitrary codecs")
#end
#: close()
