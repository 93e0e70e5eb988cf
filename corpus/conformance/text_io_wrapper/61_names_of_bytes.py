# parity 1
# recorded: cpython 3.11.2
"""An encoding or errors of bytes are a TypeError."""
m = Memory()
TextIOWrapper(m, b'utf-8')
#! TypeError("TextIOWrapper() argument 'encoding' must be str or None, not bytes")
TextIOWrapper(m, None, b'strict')
#! TypeError("TextIOWrapper() argument 'errors' must be str or None, not bytes")
#end
#: close()
