# parity 1
# recorded: cpython 3.11.2
"""A name that an object is revived under lets its file go: it is closed, and its finalizer fires."""
s = Socket()
x = makefile(s, 'wb')
#: refs 1
x.write(b'gone')
#> 4
f = weakref_finalize(x, call('f'))
a = Object(revive='x')
del a
#: revive x
#: send(b'gone') -> 4
#: refs 0
#: callback f: f() -> None
x
#> <Object a>
