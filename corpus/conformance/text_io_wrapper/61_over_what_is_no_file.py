# parity 1
# recorded: cpython 3.11.2
"""A text file over what is no file is refused."""
sock = Socket()
o = Object()
TextIOWrapper(sock)
#! AttributeError("'Socket' object has no attribute 'readable'")
TextIOWrapper(o)
#! AttributeError("'Object' object has no attribute 'readable'")
TextIOWrapper(buffer=o, encoding='latin-1')
#! AttributeError("'Object' object has no attribute 'readable'")
