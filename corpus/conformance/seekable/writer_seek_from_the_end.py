# parity 1
# recorded: cpython 3.11.2
"""A writer that seeks to the end appends."""
m = Memory(b'0123')
f = BufferedWriter(m, 8)
f.seek(0, 2)
#> 4
#: seek(0, 2) -> 4
f.write(b'45')
#> 2
f.flush()
#> None
#: write(b'45') -> 2
f.tell()
#> 6
#end
#: close()
