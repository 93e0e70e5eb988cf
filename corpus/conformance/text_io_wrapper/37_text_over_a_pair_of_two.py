# parity 1
# recorded: cpython 3.11.2
"""A text file over the two halves of a pair reads from one and writes to the other."""
r = Memory(b'question\n')
w = Memory()
p = BufferedRWPair(r, w)
t = TextIOWrapper(p)
t.readline()
#> 'question\n'
#: readinto(8192) -> 9
t.write('answer\n')
#> 7
t.close()
#> None
#: write(b'answer\n') -> 7
#: close()
#: close()
