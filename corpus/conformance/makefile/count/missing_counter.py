# parity 1
# recorded: cpython 3.11.2
"""An object without the counter gives an AttributeError after the SocketIO was made."""
raw = Memory(b'abc')
makefile(raw, 'rb')
#! AttributeError("'Memory' object has no attribute '_makefile_refs'")
raw.read(1)
#> b'a'
#: readinto(1) -> 1
#end
#: close()
