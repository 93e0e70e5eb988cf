# parity 1
# recorded: cpython 3.11.2
"""Whether a file is closed that cannot be known counts as closed, whatever the offset is."""
m = Memory(b'0123456789')
inner = BufferedReader(m, 8)
f = BufferedReader(inner, 2)
inner.detach()
#> <Memory m>
f.seek(m)
#! ValueError('seek of closed file')
f.seek(0)
#! ValueError('seek of closed file')
#end
#: close()
