# parity 1
# recorded: cpython 3.11.2
"""A writer over a Memory goes on after partial raw writes."""
m = Memory(write=[1, 2])
f = BufferedWriter(m, 8)
f.write(b'abcdef')
#> 6
f.flush()
#> None
#: write(b'abcdef') -> 1
#: write(b'bcdef') -> 2
#: write(b'def') -> 3
f.tell()
#> 6
#end
#: close()
