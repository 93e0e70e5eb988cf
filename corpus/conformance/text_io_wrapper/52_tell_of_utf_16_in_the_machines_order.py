# parity 1
# recorded: cpython 3.11.2
"""In UTF-16 the place is a plain one where the order is the machine's."""
m = Memory(b'\xff\xfea\x00b\x00')
t = TextIOWrapper(m, 'utf-16', newline='\n')
t.read(1)
#> 'a'
#: readinto(8192) -> 6
t.tell()
#> 4
t.seek(4)
#> 4
#: seek(4, 0) -> 4
t.read()
#> 'b'
#: readinto(8192) -> 2
#: readinto(8192) -> 0
#end
#: close()
