# parity 1
# recorded: cpython 3.11.2
"""A writelines writes each item, so each character of a str."""
m = Memory()
t = TextIOWrapper(m, write_through=True)
t.writelines('ab\n')
#> None
#: write(b'a') -> 1
#: write(b'b') -> 1
#: write(b'\n') -> 1
t.writelines('')
#> None
#end
#: close()
