# parity 1
# recorded: cpython 3.11.2
"""An unseekable Memory refuses seek, tell and truncate."""
m = Memory(b'abc', seekable=False)
m.seekable()
#> False
m.seek(0)
#! UnsupportedOperation('seek')
m.tell()
#! UnsupportedOperation('seek')
m.truncate()
#! UnsupportedOperation('truncate')
m.read(3)
#> b'abc'
#: readinto(3) -> 3
#end
#: close()
