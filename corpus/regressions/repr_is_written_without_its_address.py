# parity 1
# recorded: cpython 3.11.2
"""What a repr shows goes into a text file with the same address everywhere."""
m = Memory()
t = TextIOWrapper(m)
x = m.__repr__()
t.write(x)
#> 22
t.flush()
#> None
#: write(b'<Memory object at 0x0>') -> 22
#end
#: close()
