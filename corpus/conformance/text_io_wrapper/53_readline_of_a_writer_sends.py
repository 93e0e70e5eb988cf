# parity 1
# recorded: cpython 3.11.2
"""A readline of a writer hands its pending text to the buffer, and a read does not."""
m = Memory()
w = BufferedWriter(m, 4)
t = TextIOWrapper(w)
t.write('abcde')
#> 5
t.read(1)
#! UnsupportedOperation('not readable')
w.tell()
#> 0
t.readline()
#! UnsupportedOperation('not readable')
#: write(b'abcde') -> 5
w.tell()
#> 5
#end
#: close()
