# parity 1
# recorded: cpython 3.11.2
"""reset() of an encoder forgets a character that waits for the next one."""
e = encoder('shift_jisx0213')
e.encode('\u30ab')
#> b''
e.reset()
#> None
e.getstate()
#> 0
e.encode('\u309a', True)
#! UnicodeEncodeError('shift_jisx0213', '\u309a', 0, 1, 'illegal multibyte sequence')
