# parity 1
# recorded: cpython 3.11.2
"""An iso2022_jp_3 encoder waits where a pair may come, and then writes its two halves."""
e = encoder('iso2022_jp_3')
e.encode('\xe6')
#> b''
e.getstate()
#> 284586066690
e.encode('\u0300')
#> b'\x1b$(O)\\+\\'
e.encode('', True)
#> b'\x1b(B'
