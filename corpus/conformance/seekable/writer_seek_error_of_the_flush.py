# parity 1
# recorded: cpython 3.11.2
"""A seek whose flush fails does not move, and the bytes stay pending."""
m = Memory(b'0123', write=[OSError(28)])
f = BufferedWriter(m, 8)
f.write(b'ab')
#> 2
f.seek(3)
#! OSError(28, 'No space left on device')
#: write(b'ab') -> OSError(28)
f.tell()
#> 2
f.flush()
#> None
#: write(b'ab') -> 2
#end
#: close()
