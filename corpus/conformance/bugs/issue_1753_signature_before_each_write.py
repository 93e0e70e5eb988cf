# parity 1
# recorded: cpython 3.11.2
"""issue 1753: each write in UTF-16 had a signature."""
m = Memory()
t = TextIOWrapper(m, 'utf-16')
t.write('ab')
#> 2
t.write('cd')
#> 2
t.seek(0)
#> 0
#: write(b'\xff\xfea\x00b\x00c\x00d\x00') -> 10
#: seek(0, 0) -> 0
t.read()
#> 'abcd'
#: readinto(8192) -> 10
#: readinto(8192) -> 0
#end
#: close()
