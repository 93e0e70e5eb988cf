# parity 1
# recorded: cpython 3.11.2
"""A read at the end uses up an item of the plan too."""
m = Memory(b'a', read=[1, 1, 1, OSError(5)])
m.read(1)
#> b'a'
#: readinto(1) -> 1
m.read(1)
#> b''
#: readinto(1) -> 0
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(1)
#> b'a'
#: readinto(1) -> 1
m.read(1)
#! OSError(5, 'Input/output error')
#: readinto(1) -> OSError(5)
#end
#: close()
