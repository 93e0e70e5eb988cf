# parity 1
# recorded: cpython 3.11.2
"""A reconfigure flushes, also if it changes nothing."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w)
t.write('ab')
#> 2
t.reconfigure()
#> None
#: write(b'ab') -> 2
#end
#: close()
