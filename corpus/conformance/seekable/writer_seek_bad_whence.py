# parity 1
# recorded: cpython 3.11.2
"""A seek of a writer with an unknown whence flushes nothing."""
m = Memory(b'0123')
f = BufferedWriter(m, 8)
f.write(b'a')
#> 1
f.seek(0, 9)
#! ValueError('whence value 9 unsupported')
f.tell()
#> 1
#end
#: write(b'a') -> 1
#: close()
