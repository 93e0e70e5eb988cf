# parity 1
# recorded: cpython 3.11.2
"""A text of 8192 bytes sends the pending ones before it, then goes too."""
m = Memory()
m.seek(8191)
#> 8191
#: seek(8191, 0) -> 8191
m.write(b'\n')
#> 1
#: write(b'\n') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
r = TextIOWrapper(m)
text = r.read()
#: readinto(8192) -> 8192
#: readinto(8192) -> 0
n = Memory()
w = BufferedWriter(n, 9000)
t = TextIOWrapper(w)
t.write('abc')
#> 3
t.write(text)
#> 8192
w.tell()
#> 8195
n.close()
#> None
#: close()
#end
#: close()
