# parity 1
# recorded: cpython 3.11.2
"""The seek of a writer without pending bytes is a raw seek only."""
m = Memory(b'0123')
f = BufferedWriter(m, 8)
f.seek(2)
#> 2
#: seek(2, 0) -> 2
f.tell()
#> 2
f.seek(2)
#> 2
#: seek(2, 0) -> 2
#end
#: close()
