# parity 1
# recorded: cpython 3.11.2
"""A count in the write plan is the most that a raw write takes."""
m = Memory(write=[2, 9])
m.write(b'abcd')
#> 2
#: write(b'abcd') -> 2
m.write(b'cd')
#> 2
#: write(b'cd') -> 2
m.tell()
#> 4
#end
#: close()
