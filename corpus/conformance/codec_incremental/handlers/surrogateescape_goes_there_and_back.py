# parity 1
# recorded: cpython 3.11.2
"""surrogateescape makes lone surrogates of bytes above 127, and bytes of those again."""
d = decoder('euc_jp', 'surrogateescape')
d.decode(b'a\xff\xa4\xa2')
#> 'a\udcff\u3042'
e = encoder('euc_jp', 'surrogateescape')
e.encode('a\udcff\u3042')
#> b'a\xff\xa4\xa2'
e.encode('\ud800')
#! UnicodeEncodeError('euc_jp', '\ud800', 0, 1, 'illegal multibyte sequence')
u = encoder('utf-16', 'surrogateescape')
u.encode('\udcff')
#! UnicodeEncodeError('utf-16', '\udcff', 0, 1, 'surrogates not allowed')
