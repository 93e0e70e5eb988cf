# parity 1
# recorded: cpython 3.11.2
"""The 8192 are bytes, and not characters."""
m = Memory()
m.seek(2047)
#> 2047
#: seek(2047, 0) -> 2047
m.write(b'\n')
#> 1
#: write(b'\n') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
r = TextIOWrapper(m)
text = r.read()
#: readinto(8192) -> 2048
#: readinto(8192) -> 0
n = Memory()
w = BufferedWriter(n, 9000)
t = TextIOWrapper(w, 'utf-32-le')
t.write(text)
#> 2048
w.tell()
#> 8192
n.close()
#> None
#: close()
#end
#: close()
