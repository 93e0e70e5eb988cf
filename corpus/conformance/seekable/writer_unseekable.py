# parity 1
# recorded: cpython 3.11.2
"""A writer over an unseekable Memory refuses seek before it writes, and truncate after."""
m = Memory(b'0123', seekable=False)
f = BufferedWriter(m, 8)
f.write(b'a')
#> 1
f.seek(0)
#! UnsupportedOperation('File or stream is not seekable.')
f.tell()
#! UnsupportedOperation('seek')
f.truncate()
#! UnsupportedOperation('truncate')
#: write(b'a') -> 1
#end
#: close()
