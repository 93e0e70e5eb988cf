# parity 1
# recorded: cpython 3.11.2
"""A reader over a Memory has no name and mode, and its repr shows none."""
m = Memory()
f = BufferedReader(m, 4)
f.name
#! AttributeError("'Memory' object has no attribute 'name'")
f.mode
#! AttributeError("'Memory' object has no attribute 'mode'")
f.fileno()
#! UnsupportedOperation('fileno')
f.__repr__()
#> '<_io.BufferedReader>'
#end
#: close()
