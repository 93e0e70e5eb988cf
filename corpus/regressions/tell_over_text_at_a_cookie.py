# parity 1
# recorded: cpython 3.11.2
"""Text over text cannot reckon from a place of the text below that is no plain position."""
m = Memory()
t = TextIOWrapper(m)
u = TextIOWrapper(t)
u.seek(0)
#> 0
#: seek(0, 0) -> 0
t.seek(36893488147419103232)
#> 36893488147419103232
#: seek(0, 0) -> 0
u.tell()
#! OverflowError('Python int too large to convert to C long')
#end
#: close()
