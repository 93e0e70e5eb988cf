# parity 1
# recorded: cpython 3.11.2
"""A closed file tells, seeks and truncates nothing."""
m = Memory(b'ab')
t = TextIOWrapper(m)
t.close()
#> None
#: close()
t.tell()
#! ValueError('I/O operation on closed file.')
t.seek(0)
#! ValueError('I/O operation on closed file.')
t.seek(-1, 9)
#! ValueError('I/O operation on closed file.')
t.truncate()
#! ValueError('I/O operation on closed file.')
