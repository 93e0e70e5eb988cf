# parity 1
# recorded: cpython 3.11.2
"""An offset that does not fit a file offset is a ValueError."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.seek(1180591620717411303424)
#! ValueError("cannot fit 'int' into an offset-sized integer")
f.read(1)
#> b'0'
#: readinto(4) -> 4
#end
#: close()
