# parity 1
# recorded: cpython 3.11.2
"""With line buffering it is the text before its translation that counts."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w, 'utf-8', None, '\r', True)
t.write('a')
#> 1
t.write('\n')
#> 1
#: write(b'a\r') -> 2
t.write('b')
#> 1
#end
#: write(b'b') -> 1
#: close()
