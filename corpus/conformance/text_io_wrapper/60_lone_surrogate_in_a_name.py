# parity 1
# recorded: cpython 3.11.2
"""A lone surrogate in a new encoding is a TypeError, and in a new newline an encoding error."""
m = Memory()
t = TextIOWrapper(m)
t.reconfigure(encoding='utf\ud800')
#! TypeError('bad argument type for built-in operation')
t.reconfigure(newline='\udfff')
#! UnicodeEncodeError('utf-8', '\udfff', 0, 1, 'surrogates not allowed')
t.encoding
#> 'utf-8'
#end
#: close()
