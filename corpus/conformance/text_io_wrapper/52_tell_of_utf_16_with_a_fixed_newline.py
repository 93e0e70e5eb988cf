# parity 1
# recorded: cpython 3.11.2
"""With a fixed newline the order of UTF-16 stands one bit lower in the place."""
m = Memory(b'\xfe\xff\x00a\x00b')
t = TextIOWrapper(m, 'utf-16', newline='\n')
t.tell()
#> 0
t.read(1)
#> 'a'
#: readinto(8192) -> 6
t.tell()
#> 18446744073709551620
#end
#: close()
