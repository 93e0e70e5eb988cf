# parity 1
# recorded: cpython 3.11.2
"""A flag that is no int is a TypeError."""
m = Memory()
TextIOWrapper(m, line_buffering=None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
TextIOWrapper(m, write_through=None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
flag = 'yes'
TextIOWrapper(m, line_buffering=flag)
#! TypeError("'str' object cannot be interpreted as an integer")
#end
#: close()
