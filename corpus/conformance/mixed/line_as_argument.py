# parity 1
# recorded: cpython 3.11.2
"""A line that was read is an argument like any other."""
s = Socket(recv=[b'\xe2\x82\xac\r\n'])
f = makefile(s, 'r')
#: refs 1
line = f.readline()
#: recv_into(8192) -> 5
a = Object()
g = weakref_finalize(a, call('g', returns='\ud800'), line)
g()
#> '\ud800'
#: callback g: g('\u20ac\n') -> '\ud800'
#end
#: refs 0
