# parity 1
# recorded: cpython 3.11.2
"""The close of a writer whose flush fails closes its Memory and raises."""
m = Memory(write=[OSError(28)])
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.close()
#! OSError(28, 'No space left on device')
#: write(b'abc') -> OSError(28)
#: close()
m.closed
#> True
