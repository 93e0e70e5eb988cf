# parity 1
# recorded: cpython 3.11.2
"""What is read ahead hides that the file is closed from a seek, until it is read."""
m = Memory(b'0123456789')
f = BufferedReader(m, 8)
f.read(2)
#> b'01'
#: readinto(8) -> 8
m.close()
#> None
#: close()
f.seek(f)
#! ValueError('I/O operation on closed file.')
f.seek(1)
#! ValueError('I/O operation on closed file.')
f.read(6)
#> b'234567'
f.seek(f)
#! ValueError('seek of closed file')
