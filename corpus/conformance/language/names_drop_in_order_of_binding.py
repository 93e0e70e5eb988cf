# parity 1
# recorded: cpython 3.11.2
"""At the end the names are dropped in the order in which they were first bound."""
a = Memory()
b = Memory()
f = BufferedWriter(b, 8)
g = BufferedWriter(a, 8)
f.write(b'first')
#> 5
g.write(b'second')
#> 6
#end
#: write(b'first') -> 5
#: close()
#: write(b'second') -> 6
#: close()
