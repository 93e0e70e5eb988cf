# parity 1
# recorded: cpython 3.11.2
"""With write_through over a raw file each write is one of its own."""
m = Memory()
t = TextIOWrapper(m, write_through=2)
t.write('a\n')
#> 2
#: write(b'a\n') -> 2
t.write('bc')
#> 2
#: write(b'bc') -> 2
t.write('')
#> 0
#: write(b'') -> 0
t.flush()
#> None
#end
#: close()
