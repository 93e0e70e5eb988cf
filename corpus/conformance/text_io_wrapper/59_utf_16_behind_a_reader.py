# parity 1
# recorded: cpython 3.11.2
"""A write after a read of a file that seeks stands where the buffer is, without a signature."""
m = Memory(b'\xff\xfea\x00')
t = TextIOWrapper(m, 'utf-16')
t.read(1)
#> 'a'
#: readinto(8192) -> 4
t.write('b')
#> 1
t.flush()
#> None
#: write(b'\xff\xfeb\x00') -> 4
#end
#: close()
