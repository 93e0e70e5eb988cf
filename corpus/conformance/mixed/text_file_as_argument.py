# parity 1
# recorded: cpython 3.11.2
"""A text file among a finalizer's arguments is open in its call, and sends its text after it."""
s = Socket()
a = Object()
f = makefile(s, 'w', newline='\r\n')
#: refs 1
f.write('last\n')
#> 5
weakref_finalize(a, call('log'), f, end='\u20ac')
#> <weakref_finalize #1>
del f
del a
#: callback #1: log(<TextIOWrapper f>, end='\u20ac') -> None
#: send(b'last\r\n') -> 6
#: refs 0
