# parity 1
# recorded: cpython 3.11.2
"""A file that is reconfigured to write_through hands each write on."""
m = Memory()
t = TextIOWrapper(m)
t.write('a')
#> 1
t.reconfigure(write_through=True)
#> None
#: write(b'a') -> 1
t.write('b')
#> 1
#: write(b'b') -> 1
t.reconfigure(write_through=False)
#> None
t.write('c')
#> 1
#end
#: write(b'c') -> 1
#: close()
