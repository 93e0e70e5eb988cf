# parity 1
# recorded: cpython 3.11.2
"""bpo-21396: write_through flushed the buffer at each write."""
m = Memory()
w = BufferedWriter(m, 8)
t = TextIOWrapper(w, write_through=True)
t.write('1')
#> 1
t.write('23\n')
#> 3
m.tell()
#> 0
w.tell()
#> 4
#end
#: write(b'123\n') -> 4
#: close()
