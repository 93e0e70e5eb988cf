# parity 1
# recorded: cpython 3.11.2
"""The None of a raw file that would block says nothing, and the pending bytes are lost."""
m = Memory(write=[WOULD_BLOCK])
t = TextIOWrapper(m)
t.write('abc')
#> 3
t.flush()
#> None
#: write(b'abc') -> WOULD_BLOCK
t.write('d')
#> 1
t.flush()
#> None
#: write(b'd') -> 1
#end
#: close()
