# parity 1
# recorded: cpython 3.11.2
"""A text of more than 8192 bytes goes to the buffer at once."""
m = Memory()
m.seek(19999)
#> 19999
#: seek(19999, 0) -> 19999
m.write(b'\n')
#> 1
#: write(b'\n') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
r = TextIOWrapper(m)
text = r.read()
#: readinto(8192) -> 8192
#: readinto(8192) -> 8192
#: readinto(8192) -> 3616
#: readinto(8192) -> 0
n = Memory()
w = BufferedWriter(n, 40000)
t = TextIOWrapper(w)
t.write(text)
#> 20000
w.tell()
#> 20000
n.close()
#> None
#: close()
#end
#: close()
