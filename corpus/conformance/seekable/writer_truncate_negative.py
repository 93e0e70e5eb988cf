# parity 1
# recorded: cpython 3.11.2
"""A truncate to a negative size is the raw file's complaint after the flush."""
m = Memory(b'0123')
f = BufferedWriter(m, 8)
f.write(b'a')
#> 1
f.truncate(-1)
#! ValueError('negative size value -1')
#: write(b'a') -> 1
#end
#: close()
