# parity 1
# recorded: cpython 3.11.2
"""An euc_kr decoder takes a syllable of eight bytes, and keeps those that are there."""
d = decoder('euc_kr')
d.decode(b'\xa4\xd4\xa4')
#> ''
d.getstate()
#> (b'\xa4\xd4\xa4', 0)
d.decode(b'\xa1\xa4\xbf\xa4')
#> ''
d.getstate()
#> (b'\xa4\xd4\xa4\xa1\xa4\xbf\xa4', 0)
d.decode(b'\xd4')
#> '\uac00'
d.getstate()
#> (b'', 0)
e = encoder('euc_kr')
e.encode('\uac02')
#> b'\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xa2'
