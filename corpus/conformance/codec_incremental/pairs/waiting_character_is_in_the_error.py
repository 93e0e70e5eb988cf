# parity 1
# recorded: cpython 3.11.2
"""What waits is part of the text that an encode error is about."""
e = encoder('euc_jisx0213')
e.encode('\u30ab')
#> b''
e.encode('\U0001f600')
#! UnicodeEncodeError('euc_jisx0213', '\u30ab\U0001f600', 1, 2, 'illegal multibyte sequence')
e.getstate()
#> 2877481731
e.encode('a')
#> b'\xa5\xaba'
