# parity 1
# recorded: cpython 3.11.2
"""A detach leaves the raw file behind the readahead."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
raw = f.detach()
raw
#> <Memory m>
raw.tell()
#> 4
raw.read(1)
#> b'4'
#: readinto(1) -> 1
#end
#: close()
