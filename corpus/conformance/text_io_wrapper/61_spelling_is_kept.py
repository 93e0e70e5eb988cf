# parity 1
# recorded: cpython 3.11.2
"""Encoding and errors keep the spelling that was given."""
m = Memory()
t = TextIOWrapper(m, 'UTF8', 'Strict')
t.encoding
#> 'UTF8'
t.errors
#> 'Strict'
t.__repr__()
#> "<_io.TextIOWrapper encoding='UTF8'>"
u = TextIOWrapper(m, 'Latin_1')
u.encoding
#> 'Latin_1'
u.__repr__()
#> "<_io.TextIOWrapper encoding='Latin_1'>"
#end
#: close()
