# parity 1
# recorded: cpython 3.11.2
"""A newline of bytes is a TypeError."""
m = Memory()
TextIOWrapper(m, newline=b'\n')
#! TypeError("TextIOWrapper() argument 'newline' must be str or None, not bytes")
number = 3
TextIOWrapper(m, newline=number)
#! TypeError("TextIOWrapper() argument 'newline' must be str or None, not int")
#end
#: close()
