# parity 1
# recorded: cpython 3.11.2
"""A lone surrogate in an encoding or a newline is an encoding error of UTF-8."""
m = Memory()
TextIOWrapper(m, 'utf\ud800')
#! UnicodeEncodeError('utf-8', 'utf\ud800', 3, 4, 'surrogates not allowed')
TextIOWrapper(m, newline='\udfff')
#! UnicodeEncodeError('utf-8', '\udfff', 0, 1, 'surrogates not allowed')
#end
#: close()
