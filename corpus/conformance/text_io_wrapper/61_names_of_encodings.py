# parity 1
# recorded: cpython 3.11.2
"""An encoding is found by its other names, in any case and with other signs between."""
m = Memory(b'\xe9')
t = TextIOWrapper(m, 'ISO-8859-1')
t.read(1)
#> '\xe9'
#: readinto(8192) -> 1
t.seek(0)
#> 0
#: seek(0, 0) -> 0
u = TextIOWrapper(m, 'L1')
u.read(1)
#> '\xe9'
#: readinto(8192) -> 1
v = TextIOWrapper(m, 'utf 16 BE')
v.encoding
#> 'utf 16 BE'
#end
#: close()
