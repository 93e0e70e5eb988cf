# parity 1
# recorded: cpython 3.11.2
"""A direct write moves the place by what was taken."""
m = Memory(write=[6])
f = BufferedWriter(m, 4)
f.write(b'0123456789')
#> 10
#: write(b'0123456789') -> 6
f.tell()
#> 10
m.tell()
#> 6
#end
#: write(b'6789') -> 4
#: close()
