# parity 1
# recorded: cpython 3.11.2
"""A text file that garbage holds sends its text in the collection."""
s = Socket()
a = Object()
a.link(a)
#> None
f = makefile(s, 'rw')
#: refs 1
f.write('unsent')
#> 6
weakref_finalize(a, call('g'), f)
#> <weakref_finalize #1>
del f
del a
gc.collect()
#> None
#: callback #1: g(<TextIOWrapper f>) -> None
#: send(b'unsent') -> 6
#: refs 0
