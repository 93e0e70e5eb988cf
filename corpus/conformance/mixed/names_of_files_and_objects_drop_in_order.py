# parity 1
# recorded: cpython 3.11.2
"""At the end files and Objects go in the order of their names, and each has its finalizers called."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
a = Object()
g = makefile(s, 'rb')
#: refs 2
weakref_finalize(g, call('g'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a'))
#> <weakref_finalize #2>
weakref_finalize(f, call('f'))
#> <weakref_finalize #3>
f.write(b'end')
#> 3
#end
#: send(b'end') -> 3
#: refs 1
#: callback #3: f() -> None
#: callback #2: a() -> None
#: refs 0
#: callback #1: g() -> None
