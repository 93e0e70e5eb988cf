# parity 1
# recorded: cpython 3.11.2
"""decoder() and encoder() refuse what is no text encoding, as TextIOWrapper does."""
decoder('hex')
#! LookupError("'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs")
encoder('rot13')
#! LookupError("'rot13' is not a text encoding; use codecs.open() to handle arbitrary codecs")
decoder('nope')
#! LookupError('unknown encoding: nope')
encoder(encoding='utf 8', errors='strict')
#> <Encoder #1>
decoder('')
#! LookupError('unknown encoding: ')
decoder(b'utf-8')
#! TypeError('lookup() argument must be str, not bytes')
encoder(None)
#! TypeError('lookup() argument must be str, not None')
decoder('\ud800')
#! UnicodeEncodeError('utf-8', '\ud800', 0, 1, 'surrogates not allowed')
encoder('utf-8\x00')
#! ValueError('embedded null character')
