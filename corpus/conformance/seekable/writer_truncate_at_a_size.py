# parity 1
# recorded: cpython 3.11.2
"""The truncate of a writer to a size leaves its place alone."""
m = Memory(b'0123456789')
f = BufferedWriter(m, 8)
f.write(b'abcde')
#> 5
f.truncate(2)
#> 2
#: write(b'abcde') -> 5
#: truncate(2) -> 2
f.tell()
#> 5
f.write(b'x')
#> 1
f.flush()
#> None
#: write(b'x') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(10)
#> b'ab\x00\x00\x00x'
#: readinto(10) -> 6
#end
#: close()
