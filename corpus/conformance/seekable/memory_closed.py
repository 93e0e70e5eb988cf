# parity 1
# recorded: cpython 3.11.2
"""A closed Memory complains as a closed BytesIO."""
m = Memory(b'abc')
m.close()
#> None
#: close()
m.read(1)
#! ValueError('I/O operation on closed file.')
m.write(b'x')
#! ValueError('I/O operation on closed file.')
m.seek(0)
#! ValueError('I/O operation on closed file.')
m.tell()
#! ValueError('I/O operation on closed file.')
m.truncate()
#! ValueError('I/O operation on closed file.')
m.readable()
#! ValueError('I/O operation on closed file.')
m.seekable()
#! ValueError('I/O operation on closed file.')
m.close()
#> None
m.closed
#> True
