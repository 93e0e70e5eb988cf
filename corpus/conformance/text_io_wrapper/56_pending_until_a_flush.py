# parity 1
# recorded: cpython 3.11.2
"""What is written is pending until a flush, and does not reach the buffer."""
m = Memory()
w = BufferedWriter(m, 2)
t = TextIOWrapper(w)
t.write('abcd')
#> 4
w.tell()
#> 0
t.write('efgh')
#> 4
t.flush()
#> None
#: write(b'abcdefgh') -> 8
#end
#: close()
