# parity 1
# recorded: cpython 3.11.2
"""A whence that is none of the three is refused, and so is one that is no int."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(0, 3)
#! ValueError('invalid whence (3, should be 0, 1 or 2)')
t.seek(0, -1)
#! ValueError('invalid whence (-1, should be 0, 1 or 2)')
t.seek(0, 1180591620717411303424)
#! OverflowError('Python int too large to convert to C int')
whence = None
t.seek(0, whence)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
#end
#: close()
