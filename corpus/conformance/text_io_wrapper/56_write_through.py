# parity 1
# recorded: cpython 3.11.2
"""With write_through each write goes to the buffer, which is not flushed."""
m = Memory()
w = BufferedWriter(m, 8)
t = TextIOWrapper(w, write_through=True)
t.write_through
#> True
t.write('abc')
#> 3
w.tell()
#> 3
t.write('defghi')
#> 6
#: write(b'abc') -> 3
#end
#: write(b'defghi') -> 6
#: close()
