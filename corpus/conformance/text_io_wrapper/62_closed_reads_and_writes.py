# parity 1
# recorded: cpython 3.11.2
"""All that reads and writes says that the file is closed."""
sock = Socket(recv=[b'ab\n'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.close()
#> None
#: refs 0
f.read(1)
#! ValueError('I/O operation on closed file.')
f.read(0)
#! ValueError('I/O operation on closed file.')
f.readline()
#! ValueError('I/O operation on closed file.')
f.readlines()
#! ValueError('I/O operation on closed file.')
f.write('a')
#! ValueError('I/O operation on closed file.')
f.writelines('a')
#! ValueError('I/O operation on closed file.')
f.flush()
#! ValueError('I/O operation on closed file.')
next(f)
#! ValueError('I/O operation on closed file.')
