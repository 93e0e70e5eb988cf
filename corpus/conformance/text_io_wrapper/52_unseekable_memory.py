# parity 1
# recorded: cpython 3.11.2
"""A text file over a memory that does not seek tells and seeks nothing."""
m = Memory(b'abc', seekable=False)
t = TextIOWrapper(m)
t.tell()
#! UnsupportedOperation('underlying stream is not seekable')
t.seek(0)
#! UnsupportedOperation('underlying stream is not seekable')
t.truncate()
#! UnsupportedOperation('truncate')
#end
#: close()
