# parity 1
# recorded: cpython 3.11.2
"""What would bring more than 8192 bytes together sends those before it, and stays."""
m = Memory()
m.seek(8190)
#> 8190
#: seek(8190, 0) -> 8190
m.write(b'\n')
#> 1
#: write(b'\n') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
r = TextIOWrapper(m)
text = r.read()
#: readinto(8192) -> 8191
#: readinto(8192) -> 0
n = Memory()
w = BufferedWriter(n, 20000)
t = TextIOWrapper(w)
t.write(text)
#> 8191
t.write('xy')
#> 2
w.tell()
#> 8191
n.close()
#> None
#: close()
#end
#: close()
