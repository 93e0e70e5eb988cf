# parity 1
# recorded: cpython 3.11.2
"""An error of a raw read loses the buffered bytes, and tell is behind them."""
m = Memory(b'0123456789', read=[3, OSError(5)])
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 3
f.read(5)
#! OSError(5, 'Input/output error')
#: readinto(4) -> OSError(5)
f.tell()
#> 3
f.read(2)
#> b'34'
#: readinto(4) -> 4
#end
#: close()
