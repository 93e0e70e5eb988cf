# parity 1
# recorded: cpython 3.11.2
"""A Memory has no name, mode, raw and peek."""
m = Memory()
m.name
#! AttributeError("'Memory' object has no attribute 'name'")
m.mode
#! AttributeError("'Memory' object has no attribute 'mode'")
m.raw
#! AttributeError("'Memory' object has no attribute 'raw'")
m.peek()
#! AttributeError("'Memory' object has no attribute 'peek'")
#end
#: close()
