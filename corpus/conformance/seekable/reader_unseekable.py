# parity 1
# recorded: cpython 3.11.2
"""A reader over an unseekable Memory refuses seek and tell."""
m = Memory(b'0123', seekable=False)
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.seekable()
#> False
f.seek(0)
#! UnsupportedOperation('File or stream is not seekable.')
f.tell()
#! UnsupportedOperation('seek')
f.read(1)
#> b'1'
#end
#: close()
