# parity 1
# recorded: cpython 3.11.2
"""A pair within one text is one character of euc_jis_2004, and its halves apart are two."""
e = encoder('euc_jis_2004')
e.encode('\u304b\u309a', True)
#> b'\xa4\xf7'
e.encode('\u304b', True)
#> b'\xa4\xab'
e.encode('\u309a', True)
#! UnicodeEncodeError('euc_jis_2004', '\u309a', 0, 1, 'illegal multibyte sequence')
d = decoder('euc_jis_2004')
d.decode(b'\xa4\xf7')
#> '\u304b\u309a'
