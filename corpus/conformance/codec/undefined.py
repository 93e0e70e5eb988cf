# parity 1
# recorded: cpython 3.11.2
"""The encoding undefined refuses to read and to write, whatever it is."""
m = Memory(b'')
f = TextIOWrapper(m, 'undefined')
f.read()
#! UnicodeError('undefined encoding')
#: readinto(8192) -> 0
f.readline()
#! UnicodeError('undefined encoding')
#: readinto(8192) -> 0
f.write('')
#! UnicodeError('undefined encoding')
f.write('x')
#! UnicodeError('undefined encoding')
f.tell()
#> 0
f.close()
#> None
#: close()
