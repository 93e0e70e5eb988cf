# parity 1
# recorded: cpython 3.11.2
"""What a raw file does not take of the pending bytes is lost."""
m = Memory(write=[2])
t = TextIOWrapper(m)
t.write('abcdef')
#> 6
t.flush()
#> None
#: write(b'abcdef') -> 2
t.flush()
#> None
m.tell()
#> 2
#end
#: close()
