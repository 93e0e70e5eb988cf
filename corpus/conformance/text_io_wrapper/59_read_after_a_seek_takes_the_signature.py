# parity 1
# recorded: cpython 3.11.2
"""What is written in UTF-16 is read back from the start without its signature."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('a\n\u20ac')
#> 3
t.seek(0)
#> 0
#: write(b'\xff\xfea\x00\n\x00\xac ') -> 8
#: seek(0, 0) -> 0
t.read()
#> 'a\n\u20ac'
#: readinto(8192) -> 8
#: readinto(8192) -> 0
#end
#: close()
