# parity 1
# recorded: cpython 3.11.2
"""A text that cannot be encoded within a callback is unraisable, and the file goes on."""
s = Socket()
f = makefile(s, 'w', encoding='ascii')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (f.write('ok'), f.write('\u20ac'), f.close()))
del a
#: callback g {
#:   f.write('ok') -> 2
#:   f.write('\u20ac') ! UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')
#: } ! UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')
#: unraisable UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')
f.flush()
#> None
#: send(b'ok') -> 2
#end
#: refs 0
